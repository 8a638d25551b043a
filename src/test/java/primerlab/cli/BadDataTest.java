package primerlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is wrong with the data, for every kind of data: exit code 2 and one line that names the file, the place and the way out. */
class BadDataTest {
    private static final List<String> POINTS = List.of("gan-points", "diffusion-points");
    private static final List<String> IMAGES = List.of("gan-images", "diffusion-images", "pixel-cnn", "row-lstm", "diagonal-bilstm");
    private static final List<String> TEXT = List.of("language");
    private static final List<String> PAIRS = List.of("transformer");

    @TempDir private Path folder;

    private static void assertRefused(List<String> experiments, Path data, String reason, String... more) {
        for (String experiment : experiments) {
            String[] arguments = Arrays.copyOf(new String[] {"train", experiment, "--steps", "1", "--data", data.toString()}, 6 + more.length);
            System.arraycopy(more, 0, arguments, 6, more.length);
            Called called = Called.with(arguments);
            assertEquals(2, called.exit(), called.out() + called.err());
            assertEquals("", called.out());
            assertEquals(1, called.err().lines().count(), called.err());
            assertTrue(called.err().startsWith("primerlab: "), called.err());
            assertTrue(called.err().contains(String.valueOf(data.getFileName())), called.err());
            assertTrue(called.err().contains(reason), called.err());
            assertTrue(called.err().contains("; "), "no way out: " + called.err());
        }
    }

    private Path file(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path sparse(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }

    private static byte[] idx(int magic, int count, int rows, int columns, int bytes) {
        return ByteBuffer.allocate(16 + bytes).putInt(magic).putInt(count).putInt(rows).putInt(columns).array();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                         | holds no points",
        "'x,y\n'                    | holds no points",
        "'0.1,0.2\n'                | holds 1 point",
        "'0.1,0.2\n0.3\n'           | :2: 1 column where there must be two",
        "'0.1,0.2\n0.3,0.4,0.5\n'   | :2: 3 columns",
        "'0.1,0.2\n0.3,abc\n'       | :2: \"abc\" is not a number",
        "'0.1,0.2\nNaN,0.3\n'       | :2: NaN is no place for a point",
        "'0,0\n1,1\n2,0\n0,2\n1e30,0\n' | :5: 1.0E30,0.0 lies",
    })
    void points(String content, String reason) throws IOException {
        assertRefused(POINTS, file("points.csv", content), reason);
    }

    @Test void pointsThatAreNoText() throws IOException {
        assertRefused(POINTS, file("picture.csv", (byte) 0x89, (byte) 'P', (byte) 0xff, (byte) '\n'), "not a text file");
        assertRefused(POINTS, sparse("huge.csv", 3L << 30), "3072 MB are too many");
        assertRefused(POINTS, Files.createDirectory(folder.resolve("folder.csv")), "not a file");
    }

    @Test void imagesThatTheirHeaderBelies() throws IOException {
        assertRefused(IMAGES, file("empty-ubyte"), "the file is empty");
        assertRefused(IMAGES, file("cut-ubyte", Arrays.copyOf(idx(0x803, 10, 28, 28, 7840), 5000)), "byte 5000: the file ends here");
        assertRefused(IMAGES, file("header-ubyte", Arrays.copyOf(idx(0x803, 10, 28, 28, 0), 9)), "ends within its header");
        assertRefused(IMAGES, file("long-ubyte", idx(0x803, 2, 4, 4, 40)), "more follows");
        assertRefused(IMAGES, file("none-ubyte", idx(0x803, 0, 28, 28, 0)), "promises 0 images");
        assertRefused(IMAGES, file("one-ubyte", idx(0x803, 1, 4, 4, 16)), "holds 1 image");
        assertRefused(IMAGES, file("flat-ubyte", idx(0x803, 10, 0, 28, 0)), "promises images of 0 × 28 pixels");
        assertRefused(IMAGES, file("labels-ubyte", idx(0x801, 10, 0, 0, 10)), "these are labels");
        assertRefused(IMAGES, file("little-ubyte", idx(0x03080000, 10, 28, 28, 7840)), "the wrong way round");
        assertRefused(IMAGES, file("floats-ubyte", idx(0xd03, 10, 28, 28, 7840)), "not unsigned bytes");
        assertRefused(IMAGES, file("promises-ubyte", idx(0x803, Integer.MAX_VALUE, 28, 28, 100)), "the file ends here");
        assertRefused(IMAGES, file("words-ubyte", "not images at all"), "not an IDX file");
        assertRefused(IMAGES, sparse("huge-ubyte", 3L << 30), "not an IDX file");
    }

    @Test void imagesThatAreBadlyPacked() throws IOException {
        byte[] packed = packed(idx(0x803, 10, 28, 28, 7840));
        assertRefused(IMAGES, file("words-ubyte.gz", "not gzip at all"), "not an IDX file");
        assertRefused(IMAGES, file("cut-ubyte.gz", Arrays.copyOf(packed, packed.length / 2)), "the packed file ends too early");
        assertRefused(IMAGES, file("bomb-ubyte.gz", packed(idx(0x803, 100_000_000, 28, 28, 100))), "cannot hold that many");
        byte[] damaged = packed.clone();
        damaged[damaged.length - 6] ^= 1;
        assertRefused(IMAGES, file("damaged-ubyte.gz", damaged), "the packed file is damaged");
        assertRefused(IMAGES, file("nothing-ubyte.gz", packed(new byte[0])), "the file is empty");
    }

    @Test void imagesThatAreNoPictures() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        assertRefused(IMAGES, pictures, "holds no pictures");
        file("pictures/a.png", "no picture at all");
        file("pictures/b.png", "nor this");
        for (String experiment : IMAGES) {
            assertTrue(Called.with("train", experiment, "--steps", "1", "--data", pictures.toString()).err().contains("a.png, byte 0: not a PNG or JPEG picture"));
        }
        file("pictures/a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        assertTrue(Called.with("train", "pixel-cnn", "--steps", "1", "--data", pictures.toString()).err().contains("a.png, byte 16: the picture is cut off here"));
        file("pictures/a.png");
        assertTrue(Called.with("train", "pixel-cnn", "--steps", "1", "--data", pictures.toString()).err().contains("a.png: the file is empty"));
        Files.move(pictures.resolve("a.png"), pictures.resolve("a.txt"));
        assertTrue(Called.with("train", "pixel-cnn", "--steps", "1", "--data", pictures.toString()).err().contains("a.txt: not a PNG or JPEG picture; take it out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\ufeff"})
    void textThatSaysNothing(String content) throws IOException {
        assertRefused(TEXT, file("text.txt", content), "holds no text");
        assertRefused(PAIRS, file("pairs.tsv", content), "holds no text");
    }

    @Test void textThatIsNoUtf8() throws IOException {
        byte[] latin = "one\ntwo\nna\u00efve\tyes\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "one\ttwo\n".repeat(100).getBytes(StandardCharsets.UTF_16);
        for (String[] kind : new String[][] {{"language", ".txt"}, {"transformer", ".tsv"}}) {
            assertRefused(List.of(kind[0]), file("latin" + kind[1], latin), ":3, byte 10: not UTF-8 (0xef cannot stand here)");
            assertRefused(List.of(kind[0]), file("cut" + kind[1], Arrays.copyOf("one \u20ac".getBytes(StandardCharsets.UTF_8), 6)), "not UTF-8");
            assertRefused(List.of(kind[0]), file("utf16" + kind[1], utf16), "this is UTF-16");
            assertRefused(List.of(kind[0]), file("zero" + kind[1], "one\ntwo\0\n"), ":2, byte 7: a zero byte");
            assertRefused(List.of(kind[0]), sparse("huge" + kind[1], 3L << 30), "3072 MB of text");
            assertRefused(List.of(kind[0]), Files.createDirectory(folder.resolve("folder" + kind[1])), "not a file");
        }
    }

    @Test void textThatIsShorterThanTheContext() throws IOException {
        assertRefused(TEXT, file("line.txt", "to be or not to be\n"), "context");
        assertRefused(TEXT, file("short.txt", "to be or not to be\n".repeat(50)), "context", "--set", "context=128");
        assertEquals(0, Called.with("train", "language", "--steps", "1", "--data", file("enough.txt", "to be or not to be\n".repeat(50)).toString(),
                "--set", "context=16", "--set", "layers=1", "--set", "width=32").exit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'one\ttwo\n'                 | holds 1 pair",
        "'one\ttwo\nthree four\n'     | :2: no tab",
        "'one\ttwo\nthree\tfour\tfive\n' | :2: 2 tabs",
        "'one\ttwo\n\tfour\n'         | :2: nothing before the tab",
        "'one\ttwo\nthree\t \n'       | :2: nothing after the tab",
    })
    void pairs(String content, String reason) throws IOException {
        assertRefused(PAIRS, file("pairs.tsv", content), reason);
    }

    @Test void whatMayNotBeRead() throws IOException {
        Path locked = file("locked.csv", "0,0\n1,1\n");
        Assumptions.assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "who may read everything cannot be refused");
        for (List<String> experiments : List.of(POINTS, IMAGES, TEXT, PAIRS)) {
            assertRefused(experiments, locked, "this may not be read");
        }
    }

    @Test void dataOfAnotherKind() throws IOException {
        Path text = file("book.txt", "It was the best of times.\n".repeat(100));
        assertRefused(POINTS, text, ":1: 1 column where there must be two");
        assertRefused(IMAGES, text, "not an IDX file");
        assertRefused(PAIRS, text, ":1: no tab");
    }
}
