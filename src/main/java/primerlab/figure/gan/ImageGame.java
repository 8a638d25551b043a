package primerlab.figure.gan;

import java.util.Arrays;

/**
 * One round in which a learner plays D's part: pictures one after the other, some real and some fake, each to be called one or the other. D is asked about
 * the very same ones.
 */
final class ImageGame {
    /** Pictures of one round. */
    static final int PICTURES = 16;

    /** What a learner said of a picture. */
    enum Answer { REAL, FAKE, TOO_LATE, OPEN }

    private final float[] pictures;
    private final boolean[] real;
    private final float[] verdicts;
    private final double line;
    private final Answer[] answers = new Answer[PICTURES];
    private int at;

    /**
     * @param pictures row-major ({@link #PICTURES}, side²)
     * @param verdicts D's on each
     * @param line     a verdict above it counts as "real"
     */
    ImageGame(float[] pictures, boolean[] real, float[] verdicts, double line) {
        this.pictures = pictures;
        this.real = real;
        this.verdicts = verdicts;
        this.line = line;
        Arrays.fill(answers, Answer.OPEN);
    }

    float[] pictures() {
        return pictures;
    }

    /** The picture in question; {@link #PICTURES} once all are answered. */
    int at() {
        return at;
    }

    boolean over() {
        return at == PICTURES;
    }

    void answer(Answer answer) {
        if (!over()) {
            answers[at++] = answer;
        }
    }

    boolean real(int picture) {
        return real[picture];
    }

    double verdict(int picture) {
        return verdicts[picture];
    }

    double line() {
        return line;
    }

    boolean rightOfLearner(int picture) {
        return answers[picture] == (real[picture] ? Answer.REAL : Answer.FAKE);
    }

    boolean tooLate(int picture) {
        return answers[picture] == Answer.TOO_LATE;
    }

    boolean rightOfD(int picture) {
        return verdicts[picture] > line == real[picture];
    }

    /** Answered so far and right. */
    int scoreOfLearner() {
        int right = 0;
        for (int i = 0; i < at; i++) {
            right += rightOfLearner(i) ? 1 : 0;
        }
        return right;
    }

    /** D's on the same pictures. */
    int scoreOfD() {
        int right = 0;
        for (int i = 0; i < at; i++) {
            right += rightOfD(i) ? 1 : 0;
        }
        return right;
    }
}
