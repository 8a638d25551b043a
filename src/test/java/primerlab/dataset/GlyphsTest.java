package primerlab.dataset;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GlyphsTest {
    private static int[] labels(Images glyphs) {
        return Objects.requireNonNull(glyphs.labels());
    }

    private static float[] one(Images images, int i) {
        int pixels = images.side() * images.side();
        return Arrays.copyOfRange(images.values(), i * pixels, (i + 1) * pixels);
    }

    /** The sum was written down once; whoever changes a stroke, a bit or the order of draws has to change it knowingly. */
    @Test void everyMachineDrawsTheSameBits() {
        Images glyphs = Glyphs.draw(1000, 16, 1);
        CRC32 sum = new CRC32();
        ByteBuffer bytes = ByteBuffer.allocate(4 * glyphs.values().length);
        bytes.asFloatBuffer().put(glyphs.values());
        sum.update(bytes.array());
        assertEquals(PINNED, "%08x".formatted(sum.getValue()));
    }

    private static final String PINNED = "04243741";

    @Test void aGlyphIsAFunctionOfSeedAndIndex() {
        Images few = Glyphs.draw(10, 16, 3);
        Images many = Glyphs.draw(50, 16, 3);
        assertArrayEquals(few.values(), Arrays.copyOf(many.values(), few.values().length));
        assertArrayEquals(labels(few), Arrays.copyOf(labels(many), 10));
        for (long other : new long[] {4, 2, 3L << 32}) {
            assertFalse(Arrays.equals(few.values(), Glyphs.draw(10, 16, other).values()));
        }
        assertArrayEquals(labels(many), labels(Glyphs.draw(50, 28, 3)), "another side, the same digits");
    }

    @Test void noTwoGlyphsAreAlike() {
        Images glyphs = Glyphs.draw(2000, 16, 1);
        long distinct = java.util.stream.IntStream.range(0, 2000).mapToObj(i -> Arrays.toString(one(glyphs, i))).distinct().count();
        assertEquals(2000, distinct);
    }

    @Test void allTenDigitsComeEquallyOften() {
        int[] times = new int[10];
        for (int label : labels(Glyphs.draw(10_000, 8, 1))) {
            times[label]++;
        }
        for (int digit = 0; digit < 10; digit++) {
            assertEquals(1000, times[digit], 5 * Math.sqrt(900), "digit " + digit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void inkIsWhiteOnBlackAndStaysOnThePaper(int side) {
        Images glyphs = Glyphs.draw(1000, side, 5);
        double border = 0;
        for (int i = 0; i < glyphs.count(); i++) {
            float[] glyph = one(glyphs, i);
            double ink = 0;
            float most = 0;
            for (int p = 0; p < glyph.length; p++) {
                assertTrue(glyph[p] >= 0 && glyph[p] <= 1);
                ink += glyph[p];
                most = Math.max(most, glyph[p]);
                boolean edge = p < side || p >= side * (side - 1) || p % side == 0 || p % side == side - 1;
                border += edge ? glyph[p] : 0;
            }
            double share = ink / glyph.length;
            assertTrue(share > 0.03 && share < 0.55, "glyph " + i + ": " + share);
            assertTrue(most > (side == 8 ? 0.6 : 0.9), "glyph " + i + ": " + most);
        }
        assertTrue(side < 16 || border / glyphs.count() < 0.8, "ink on the border, pixels a glyph: " + border / glyphs.count());
    }

    @Test void linesAreThickAndThin() {
        Images glyphs = Glyphs.draw(2000, 16, 9);
        double[] zeros = java.util.stream.IntStream.range(0, 2000).filter(i -> labels(glyphs)[i] == 0).mapToDouble(i -> {
            double ink = 0;
            for (float value : one(glyphs, i)) {
                ink += value;
            }
            return ink;
        }).sorted().toArray();
        assertTrue(zeros[zeros.length * 9 / 10] > 1.6 * zeros[zeros.length / 10], zeros[zeros.length / 10] + " to " + zeros[zeros.length * 9 / 10]);
    }

    /** The nearest of 3,000 other glyphs, by pixel distance, is a witness that has learnt nothing. */
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void glyphsCanBeRead(int side) {
        Images known = Glyphs.draw(3000, side, 21);
        Images fresh = Glyphs.draw(300, side, 22);
        int right = 0;
        for (int i = 0; i < fresh.count(); i++) {
            right += labels(known)[nearest(known, one(fresh, i))] == labels(fresh)[i] ? 1 : 0;
        }
        assertTrue(right >= (side == 8 ? 0.90 : 0.95) * fresh.count(), right + " of " + fresh.count() + " at side " + side);
    }

    private static int nearest(Images known, float[] glyph) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < known.count(); i++) {
            double square = 0;
            for (int p = 0; p < glyph.length; p++) {
                float difference = glyph[p] - known.values()[i * glyph.length + p];
                square += difference * difference;
            }
            if (square < least) {
                least = square;
                nearest = i;
            }
        }
        return nearest;
    }

    @Test void theLastTenthIsHeldOutInOrder() {
        Images glyphs = Glyphs.draw(105, 8, 1);
        Images train = glyphs.train();
        Images held = glyphs.heldOut();
        assertEquals(95, train.count());
        assertEquals(10, held.count());
        assertArrayEquals(one(glyphs, 94), one(train, 94));
        assertArrayEquals(one(glyphs, 95), one(held, 0));
        assertEquals(labels(glyphs)[95], labels(held)[0]);
        assertEquals(1, Glyphs.draw(2, 8, 1).heldOut().count());
    }

    @Test void binaryMeansAboveOneHalf() {
        Images images = new Images("four", 1, 2, new float[] {0.5f, 0.50001f, 0, 1}, null);
        assertArrayEquals(new float[] {0, 1, 0, 1}, images.binary().values());
    }

    @Test void sidesBeyondTheRangeAreAFaultOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> Glyphs.draw(1, 7, 1));
        assertThrows(IllegalArgumentException.class, () -> Glyphs.draw(1, 33, 1));
    }
}
