package primerlab.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PictureFolderTest {
    @TempDir Path folder;

    private Images read(int side) throws BadInput {
        return ImageSource.read(folder.toString(), 0, side, 1);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out), format);
        return out.toByteArray();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private static BufferedImage plain(int width, int height, int type, int argb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, argb);
        }
        return image;
    }

    private static byte[] png(int argb) throws IOException {
        return bytes(plain(4, 4, BufferedImage.TYPE_INT_ARGB, argb), "png");
    }

    private void refused(String place, String reason) {
        String complaint = assertThrows(BadInput.class, () -> read(4)).getMessage();
        assertTrue(complaint.startsWith(folder + place), complaint);
        assertTrue(complaint.contains(reason) && complaint.contains("; "), complaint);
        assertEquals(1, complaint.lines().count(), complaint);
    }

    @Test void picturesComeInTheOrderOfTheirNamesAsLuminance() throws IOException, BadInput {
        write("d.png", png(0xff0000ff));
        write("b.PNG", png(0xffff0000));
        write("c.png", png(0xff00ff00));
        write("a.png", png(0xffffffff));
        write("e.png", png(0x80ffffff));
        write("f.png", png(0x00ffffff));
        write(".hidden", new byte[] {1});
        Images images = read(4);
        assertEquals(6, images.count());
        assertEquals(folder.getFileName().toString(), images.name());
        float[] expected = {1, 0.299f, 0.587f, 0.114f, 128 / 255f, 0};
        for (int i = 0; i < 6; i++) {
            for (int p = 0; p < 16; p++) {
                assertEquals(expected[i], images.values()[i * 16 + p], 1e-6, "picture " + i);
            }
        }
    }

    /** A PNG of 8-bit greys, put together by hand: what is in the file is what is meant. */
    @Test void greysStayAsTheFileHasThem() throws IOException, BadInput {
        byte[] raw = {0, 0, (byte) 64, 0, (byte) 128, (byte) 255};          // a filter byte before each row of two
        write("a.png", greyPng(2, 2, 8, raw));
        write("b.png", greyPng(2, 2, 16, new byte[] {0, 0, 0, 64, 64, 0, (byte) 128, (byte) 128, (byte) 255, (byte) 255}));
        write("c.png", greyPng(2, 2, 1, new byte[] {0, 0x40, 0, (byte) 0x80}));
        BufferedImage jpeg = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            jpeg.getRaster().setSample(i % 16, i / 16, 0, 64);
        }
        write("d.jpg", bytes(jpeg, "jpeg"));
        float[] values = read(2).values();
        assertArrayEquals(new float[] {0, 64 / 255f, 128 / 255f, 1}, Arrays.copyOfRange(values, 0, 4), 1e-6f);
        assertArrayEquals(new float[] {0, 64 / 255f, 128 / 255f, 1}, Arrays.copyOfRange(values, 4, 8), 1e-4f);
        assertArrayEquals(new float[] {0, 1, 1, 0}, Arrays.copyOfRange(values, 8, 12), 1e-6f);
        assertArrayEquals(new float[] {64 / 255f, 64 / 255f, 64 / 255f, 64 / 255f}, Arrays.copyOfRange(values, 12, 16), 2 / 255f);
    }

    private static byte[] greyPng(int width, int height, int bits, byte[] raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.DeflaterOutputStream deflate = new java.util.zip.DeflaterOutputStream(packed)) {
            deflate.write(raw);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.write(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).array()));
        png.write(chunk("IDAT", packed.toByteArray()));
        png.write(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length).put(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    @Test void aPictureOfAnySizeIsFittedToASquareWithBlackAround() throws IOException, BadInput {
        write("wide.png", bytes(plain(8, 4, BufferedImage.TYPE_INT_RGB, 0xffffffff), "png"));
        write("high.jpeg", bytes(plain(16, 32, BufferedImage.TYPE_INT_RGB, 0xffffffff), "jpeg"));
        float[] values = read(4).values();
        assertArrayEquals(new float[] {0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0}, Arrays.copyOfRange(values, 0, 16), 0.01f, "high");
        assertArrayEquals(new float[] {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0}, Arrays.copyOfRange(values, 16, 32), 1e-6f, "wide");
    }

    @Test void aPngThatIsNoneIsRefusedByName() throws IOException {
        write("a.png", png(-1));
        write("b.png", "not a picture at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused("/b.png, byte 0: ", "not a PNG or JPEG picture");
        write("b.png", bytes(plain(4, 4, BufferedImage.TYPE_INT_RGB, -1), "bmp"));
        refused("/b.png, byte 0: ", "not a PNG or JPEG picture");
        write("b.png", new byte[0]);
        refused("/b.png: ", "the file is empty");
    }

    @Test void aPictureThatIsCutOffIsRefusedWhereverItEnds() throws IOException {
        write("a.png", png(-1));
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, i * 0x9e3779b1);
        }
        byte[] png = bytes(noise, "png");
        for (int length = 9; length < png.length; length += png.length / 7) {
            write("b.png", Arrays.copyOf(png, length));
            refused("/b.png, byte " + length + ": ", "cut off");
        }
        Files.delete(folder.resolve("b.png"));
        byte[] jpeg = bytes(noise, "jpeg");
        for (int length : new int[] {20, 200, jpeg.length / 2, jpeg.length - 20}) {
            write("b.jpg", Arrays.copyOf(jpeg, length));
            refused("/b.jpg", "; save it again");
        }
    }

    @Test void aDamagedPictureIsRefused() throws IOException {
        write("a.png", png(-1));
        byte[] flipped = png(-1);
        flipped[flipped.length - 20] ^= 4;
        write("b.png", flipped);
        refused("/b.png, byte ", "check sum");
        write("b.png", greyPng(2, 2, 8, new byte[] {0, 1}));
        refused("/b.png", "; save it again");
    }

    @Test void aPictureThatWouldFillTheMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        write("a.png", png(-1));
        write("b.png", greyPng(100_000, 100_000, 8, new byte[] {0, 1}));
        refused("/b.png: ", "100000 × 100000 pixels; up to 8192");
    }

    @Test void whatIsNoPictureIsNotPassedOver() throws IOException {
        write("a.png", png(-1));
        write("b.gif", bytes(plain(4, 4, BufferedImage.TYPE_INT_RGB, -1), "gif"));
        refused("/b.gif: ", "not a PNG or JPEG picture");
        Files.delete(folder.resolve("b.gif"));
        Files.createDirectory(folder.resolve("more"));
        refused("/more: ", "take it out");
    }

    @Test void anEmptyFolderAndASinglePictureAreRefused() throws IOException {
        refused(": ", "holds no pictures");
        write("a.png", png(-1));
        refused(": ", "holds 1 image");
    }
}
