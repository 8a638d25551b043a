package primerlab.figure.autoregressive;

import java.util.List;

/** Lets images grow as fast as the learner wants to watch, and never for longer than a frame can spare. */
final class ChainDrawer {
    /** How fast: a pixel at a time, a row at a time, or at once. */
    enum Speed { PIXEL, ROW, ONCE }

    private static final double PIXELS_A_SECOND = 12;
    private static final double ROWS_A_SECOND = 14;
    private static final long LONGEST_GAP = 100_000_000;
    /** Nanoseconds of a frame. */
    private static final long SPARE = 5_000_000;

    private Speed speed = Speed.ROW;
    private boolean drawing;
    private double due;
    private long last;

    Speed speed() {
        return speed;
    }

    void speed(Speed wanted) {
        speed = wanted;
        due = 0;
    }

    boolean drawing() {
        return drawing;
    }

    void drawing(boolean on) {
        drawing = on;
        due = 0;
    }

    /**
     * Goes on by what is due.
     *
     * @param now      nanoseconds
     * @param variants come as far as the main story
     * @return true where something was drawn
     */
    boolean advance(long now, ChainStory story, List<ChainStory> variants, double temperature) {
        double seconds = Math.min(LONGEST_GAP, now - last) / 1e9;
        last = now;
        long end = System.nanoTime() + SPARE;
        boolean drawn = false;
        if (drawing) {
            drawn = main(seconds, story, temperature, end);
            drawing = !story.complete();
        }
        for (ChainStory variant : variants) {
            while (variant.decided() < story.decided() && System.nanoTime() < end) {
                variant.step(temperature);
                drawn = true;
            }
        }
        return drawn;
    }

    private boolean main(double seconds, ChainStory story, double temperature, long end) {
        int before = story.decided();
        int side = story.chain().side();
        due += seconds * (speed == Speed.PIXEL ? PIXELS_A_SECOND : ROWS_A_SECOND);
        while (!story.complete() && (speed == Speed.ONCE || due >= 1) && System.nanoTime() < end) {
            story.step(temperature);
            if (speed == Speed.PIXEL || story.decided() % side == 0) {
                due--;
            }
        }
        return story.decided() > before;
    }
}
