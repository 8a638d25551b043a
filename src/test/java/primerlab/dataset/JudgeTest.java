package primerlab.dataset;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** All on glyphs of seeds that the judge never saw. The limits are what was measured, with a little room. */
class JudgeTest {
    private static final int IMAGES = 1000;

    private static float[] one(Images images, int i) {
        int pixels = images.side() * images.side();
        return Arrays.copyOfRange(images.values(), i * pixels, (i + 1) * pixels);
    }

    private static Images fresh(int side, boolean binary) {
        Images glyphs = Glyphs.draw(IMAGES, side, 4711);
        return binary ? glyphs.binary() : glyphs;
    }

    private static double readable(Judge judge, int side, Junk.Kind kind, boolean binary) {
        Junk junk = new Junk(Glyphs.draw(IMAGES, side, 4712), binary, 4713);
        float[] image = new float[side * side];
        int read = 0;
        for (int i = 0; i < IMAGES; i++) {
            junk.draw(kind, image);
            read += judge.read(image) == Judge.UNREADABLE ? 0 : 1;
        }
        return (double) read / IMAGES;
    }

    @ParameterizedTest
    @CsvSource({"8, false", "8, true", "16, false", "16, true", "28, false"})
    void freshGlyphsAreReadableAndReadRight(int side, boolean binary) {
        Judge judge = Judge.ofGlyphs(side, binary);
        Images fresh = fresh(side, binary);
        int[] labels = Objects.requireNonNull(fresh.labels());
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < IMAGES; i++) {
            int digit = judge.read(one(fresh, i));
            right += digit == labels[i] ? 1 : 0;
            wrong += digit != labels[i] && digit != Judge.UNREADABLE ? 1 : 0;
        }
        assertTrue(right >= 0.97 * IMAGES, right + " right");
        assertTrue(wrong <= 0.01 * IMAGES, wrong + " wrong");
        assertTrue(judge.judge(fresh.values(), IMAGES).readable() >= 0.97);
        assertEquals(10, judge.judge(fresh.values(), IMAGES).classes());
    }

    /** What two black and white digits share is sometimes a digit, so averages of such are judged less surely than grey ones. */
    @ParameterizedTest
    @CsvSource({"8, false, 0.05", "8, true, 0.15", "16, false, 0.02", "16, true, 0.07", "28, false, 0.03"})
    void whatIsNoDigitIsRefused(int side, boolean binary, double averages) {
        Judge judge = Judge.ofGlyphs(side, binary);
        assertEquals(0, readable(judge, side, Junk.Kind.NOISE, binary), 0.002);
        assertEquals(0, readable(judge, side, Junk.Kind.PLAIN, binary));
        assertEquals(0, readable(judge, side, Junk.Kind.SHUFFLED, binary), 0.002);
        assertEquals(0, readable(judge, side, Junk.Kind.HALF, binary), 0.02);
        assertEquals(0, readable(judge, side, Junk.Kind.AVERAGE, binary), averages);
    }

    /** A kind of junk that the judge never learnt to refuse: a smooth line through five random points. */
    @ParameterizedTest
    @CsvSource({"16, false, 0.05", "16, true, 0.11"})
    void scribblesAreMostlyRefused(int side, boolean binary, double most) {
        Judge judge = Judge.ofGlyphs(side, binary);
        SplittableRandom random = new SplittableRandom(8);
        float[] image = new float[side * side];
        int read = 0;
        for (int i = 0; i < IMAGES; i++) {
            Pen pen = new Pen(side);
            double[] x = random.doubles(5, 0.2 * side, 0.8 * side).toArray();
            double[] y = random.doubles(5, 0.1 * side, 0.9 * side).toArray();
            double[] radius = new double[5];
            Arrays.fill(radius, random.nextDouble(0.035, 0.07) * side);
            pen.stroke(x, y, radius, new boolean[5]);
            pen.copy(image, 0);
            read += judge.read(image) == Judge.UNREADABLE ? 0 : 1;
        }
        assertTrue(read <= most * IMAGES, read + " of " + IMAGES);
    }

    @Test void aLittleNoiseDoesNotMakeADigitUnreadable() {
        Images fresh = fresh(16, true);
        int[] labels = Objects.requireNonNull(fresh.labels());
        SplittableRandom random = new SplittableRandom(5);
        int right = 0;
        for (int i = 0; i < IMAGES; i++) {
            float[] image = one(fresh, i);
            for (int p = 0; p < image.length; p++) {
                image[p] = random.nextInt(100) == 0 ? 1 - image[p] : image[p];
            }
            right += Judge.ofGlyphs(16, true).read(image) == labels[i] ? 1 : 0;
        }
        assertTrue(right >= 0.9 * IMAGES, right + " of " + IMAGES);
    }

    @Test void aClassIsCoveredFromOnePercentOn() {
        Images fresh = fresh(16, false);
        int[] labels = Objects.requireNonNull(fresh.labels());
        Judge judge = Judge.ofGlyphs(16);
        int[] ones = java.util.stream.IntStream.range(0, IMAGES).filter(i -> labels[i] == 1 && judge.read(one(fresh, i)) == 1).limit(2).toArray();
        int seven = java.util.stream.IntStream.range(0, IMAGES).filter(i -> labels[i] == 7 && judge.read(one(fresh, i)) == 7).findFirst().orElseThrow();
        float[] many = new float[200 * 256];
        for (int i = 0; i < 150; i++) {
            System.arraycopy(one(fresh, seven), 0, many, i * 256, 256);
        }
        System.arraycopy(one(fresh, ones[0]), 0, many, 150 * 256, 256);
        assertEquals(new Verdict(151 / 200.0, 1), judge.judge(many, 200));
        System.arraycopy(one(fresh, ones[1]), 0, many, 151 * 256, 256);
        assertEquals(new Verdict(152 / 200.0, 2), judge.judge(many, 200));
    }

    @Test void aJudgeIsTrainedOnceForEachSide() {
        assertSame(Judge.ofGlyphs(16), Judge.ofGlyphs(16, false));
        assertSame(Judge.ofGlyphs(8, true), Judge.ofGlyphs(8, true));
    }

    @Test void whatHangsTogetherAndWhatIsFirmIsMeasured() {
        float[] image = {
            1, 0, 0, 0,
            0, 1, 0, 0,
            0, 0, 0, 0,
            0, 0, 0, 0.5f};
        assertEquals(2 / 3.0, Penmanship.whole(image, 4), 1e-9, "corners touch");
        assertEquals((1 + 1 + 0.5 * 0.5) / 2.5, Penmanship.firm(image, 4), 1e-6);
        assertEquals(0, Penmanship.whole(new float[16], 4));
        assertEquals(0, Penmanship.firm(new float[16], 4));
    }
}
