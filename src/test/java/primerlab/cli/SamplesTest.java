package primerlab.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.run.ImageSampler;
import primerlab.run.TextSampler;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SamplesTest {
    @TempDir Path folder;

    /** A trainer that trains nothing. */
    private static class Idle implements Trainer<String> {
        @Override public long step() { return 0; }
        @Override public int phase() { return 0; }
        @Override public void runPhase() {}
        @Override public void set(String knob, String value) {}
        @Override public String snapshot() { return ""; }
        @Override public void record(double[] into) {}
        @Override public double loss() { return 0; }
        @Override public double heldOut() { return 0; }
        @Override public Map<String, Double> measures() { return Map.of(); }
        @Override public int parameters() { return 0; }
        @Override public float[] save() { return new float[0]; }
        @Override public void restore(long step, float[] saved) {}
        @Override public void close() {}
    }

    /** Image i is all i/count; one value lies beyond 1 and one below 0. */
    private static final class Greys extends Idle implements ImageSampler {
        @Override public int side() { return 2; }

        @Override public float[] images(int count) {
            float[] images = new float[4 * count];
            for (int i = 0; i < images.length; i++) {
                images[i] = (float) (i / 4) / count;
            }
            images[0] = -3;
            images[1] = 3;
            return images;
        }
    }

    private static final class Parrot extends Idle implements TextSampler {
        @Override public String text(int count) { return "κ".repeat(count); }
    }

    private Path write(Trainer<?> trainer, String name, int count) throws BadInput {
        Path file = folder.resolve(name);
        Outputs outputs = new Outputs(null, null, file, count);
        outputs.check();
        outputs.check(trainer);
        outputs.write(trainer);
        return file;
    }

    private String refused(Trainer<?> trainer, String name, int count) {
        String complaint = assertThrows(BadInput.class, () -> write(trainer, name, count)).getMessage();
        assertEquals(1, complaint.lines().count(), complaint);
        assertTrue(complaint.contains("; "), complaint);
        return complaint;
    }

    @Test void imagesBecomeIdxWithCountRowsAndColumns() throws IOException, BadInput {
        ByteBuffer idx = ByteBuffer.wrap(Files.readAllBytes(write(new Greys(), "s.idx", 10)));
        assertEquals(List.of(0x803, 10, 2, 2), List.of(idx.getInt(), idx.getInt(), idx.getInt(), idx.getInt()));
        byte[] pixels = new byte[idx.remaining()];
        idx.get(pixels);
        assertEquals(40, pixels.length);
        assertArrayEquals(new byte[] {0, (byte) 255, 0, 0, 26, 26, 26, 26, 51}, Arrays.copyOf(pixels, 9));
        assertEquals((byte) Math.rint(255 * 0.9f), pixels[39]);
    }

    @Test void aContactSheetShowsEveryImageInReadingOrder() throws IOException, BadInput {
        BufferedImage sheet = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(write(new Greys(), "s.png", 20)))));
        assertEquals(16 * 8 + 2, sheet.getWidth());
        assertEquals(2 * 8 + 2, sheet.getHeight());
        for (int i = 1; i < 20; i++) {
            for (int corner : new int[] {2, 7}) {
                assertEquals((int) Math.rint(255 * (i / 20f)), sheet.getRaster().getSample(i % 16 * 8 + corner, i / 16 * 8 + corner, 0), "image " + i);
            }
        }
        int gap = sheet.getRaster().getSample(0, 0, 0);
        assertEquals(gap, sheet.getRaster().getSample(9, 9, 0));
        assertEquals(gap, sheet.getRaster().getSample(129, 17, 0));
        assertEquals(gap, sheet.getRaster().getSample(4 * 8 + 4, 8 + 4, 0), "after the last image");
    }

    @Test void textIsWrittenAsUtf8() throws IOException, BadInput {
        assertEquals("κκκ", Files.readString(write(new Parrot(), "S.TXT", 3)));
    }

    @Test void samplesOfAnotherKindAreRefusedBeforeTraining() {
        assertTrue(refused(new Greys(), "s.csv", 1).contains("makes images; end the file's name in .idx, .png"));
        assertTrue(refused(new Parrot(), "s.idx", 1).contains("makes text; end the file's name in .txt"));
        assertTrue(refused(new Idle(), "s.txt", 1).contains("no samples"));
        assertTrue(refused(new Greys(), "s.jpg", 1).contains("end its name in .csv, .idx, .png, .txt"));
        Called called = Called.with("train", "gan-points", "--seconds", "1000", "--samples", folder.resolve("s.png").toString());
        assertEquals(2, called.exit());
        assertTrue(called.err().contains("makes points; end the file's name in .csv"), called.err());
    }

    @Test void moreThanOneSheetOrMemoryHoldsIsRefused() {
        assertTrue(refused(new Greys(), "s.png", 5000).contains("up to 4096"));
        assertTrue(refused(new Greys(), "s.idx", 20_000_000).contains("up to 16777216"));
    }
}
