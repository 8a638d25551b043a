package primerlab.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.jr.ob.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdxTest {
    private static final int MAGIC = 0x803;

    @TempDir Path folder;

    private static byte[] idx(int magic, int count, int rows, int columns, int bytes) {
        byte[] all = ByteBuffer.allocate(16 + bytes).putInt(magic).putInt(count).putInt(rows).putInt(columns).array();
        for (int i = 0; i < bytes; i++) {
            all[16 + i] = (byte) (31 * i);
        }
        return all;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static Images read(String file, int side) throws BadInput {
        return ImageSource.read(file, 0, side, 1);
    }

    /** One line that begins with the file and, where there is one, the byte. */
    private static void refused(String file, String place, String reason) {
        String complaint = assertThrows(BadInput.class, () -> read(file, 16)).getMessage();
        assertTrue(complaint.startsWith(file + place), complaint);
        assertTrue(complaint.contains(reason) && complaint.contains("; "), complaint);
        assertEquals(1, complaint.lines().count(), complaint);
    }

    @Test void bytesBecomeGreyValuesInTheirOrder() throws IOException, BadInput {
        byte[] bytes = idx(MAGIC, 20, 3, 3, 180);
        for (String file : List.of(file("a-ubyte", bytes), file("a.idx", bytes), file("a-ubyte.gz", packed(bytes)), file("a.idx.gz", packed(bytes)))) {
            Images images = read(file, 3);
            assertEquals(20, images.count());
            assertEquals(3, images.side());
            assertNull(images.labels());
            for (int i = 0; i < 180; i++) {
                assertEquals((31 * i & 0xff) / 255f, images.values()[i], file);
            }
            assertEquals(2, images.heldOut().count());
        }
    }

    /** Numbers made with PyTorch, see {@code area.json}. */
    @Test void resamplingByAreaGivesPyTorchsNumbersToTheLastBit() throws IOException, BadInput {
        try (InputStream file = Objects.requireNonNull(IdxTest.class.getResourceAsStream("/primerlab/area.json"))) {
            List<?> cases = (List<?>) Objects.requireNonNull(JSON.std.mapFrom(file).get("cases"));
            assertEquals(4, cases.size());
            for (Object one : cases) {
                Map<?, ?> each = (Map<?, ?>) one;
                int rows = (Integer) each.get("rows");
                int columns = (Integer) each.get("columns");
                int side = (Integer) each.get("side");
                ByteBuffer bytes = ByteBuffer.wrap(idx(MAGIC, 2, rows, columns, 2 * rows * columns)).position(16);
                for (Object value : (List<?>) Objects.requireNonNull(each.get("bytes"))) {
                    bytes.put(((Integer) value).byteValue());
                }
                List<?> area = (List<?>) Objects.requireNonNull(each.get("area"));
                float[] expected = new float[area.size()];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = ((Number) area.get(i)).floatValue();
                }
                assertArrayEquals(expected, read(file("area.idx", bytes.array()), side).values(), rows + " × " + columns + " to " + side);
            }
        }
    }

    @Test void aTruncatedFileIsRefusedWithTheByteWhereItEnds() throws IOException {
        byte[] whole = idx(MAGIC, 10, 8, 8, 640);
        refused(file("t.idx", Arrays.copyOf(whole, 655)), ", byte 655: ", "promises 10 images of 8 × 8 pixels, 656 bytes in all");
        refused(file("t.idx", Arrays.copyOf(whole, 16)), ", byte 16: ", "the file ends here");
        refused(file("t.idx", Arrays.copyOf(whole, 9)), ", byte 9: ", "ends within its header");
        refused(file("t.idx", Arrays.copyOf(whole, 3)), ", byte 0: ", "not an IDX file");
        refused(file("t.idx.gz", packed(Arrays.copyOf(whole, 655))), ", byte 655: ", "promises 10 images");
        byte[] packed = packed(whole);
        refused(file("t.idx.gz", Arrays.copyOf(packed, packed.length - 3)), ", byte " + (packed.length - 3), "ends too early");
        refused(file("t.idx.gz", Arrays.copyOf(packed, packed.length / 2)), ", byte " + packed.length / 2, "ends too early");
        refused(file("t.idx.gz", Arrays.copyOf(packed, 5)), ", byte 5", "ends too early");
    }

    @Test void aDamagedPackedFileIsRefused() throws IOException {
        byte[] packed = packed(idx(MAGIC, 10, 8, 8, 640));
        packed[packed.length - 6] ^= 1;                                    // the check sum
        refused(file("d.idx.gz", packed), "", "damaged");
    }

    @Test void aFileThatIsTooLongIsRefused() throws IOException {
        byte[] long1 = idx(MAGIC, 10, 8, 8, 641);
        refused(file("l.idx", long1), ", byte 656: ", "more follows");
        refused(file("l.idx.gz", packed(long1)), ", byte 656: ", "more follows");
    }

    @ParameterizedTest
    @CsvSource({"0x00000801, these are labels", "0x00000802, not three dimensions", "0x00000804, not three dimensions", "0x00000d03, not unsigned bytes",
        "0x03080000, the wrong way round", "0x89504e47, this is one picture", "0x504b0304, a ZIP archive", "0x68656c6c, not an IDX file of images"})
    void aMislabelledFileIsCalledWhatItIs(String magic, String reason) throws IOException {
        refused(file("m-ubyte", idx(Integer.parseUnsignedInt(magic.substring(2), 16), 10, 8, 8, 640)), ", byte 0: ", reason);
    }

    @Test void zeroImagesAndZeroRowsAreRefused() throws IOException {
        refused(file("z.idx", idx(MAGIC, 0, 8, 8, 0)), ", byte 4: ", "promises 0 images");
        refused(file("z.idx", idx(MAGIC, 10, 0, 8, 0)), ", byte 8: ", "0 × 8 pixels");
        refused(file("z.idx", idx(MAGIC, 10, 8, 0, 0)), ", byte 12: ", "8 × 0 pixels");
        refused(file("z.idx", idx(MAGIC, 1, 8, 8, 64)), ": ", "holds 1 image");
    }

    @Test void aHeaderThatPromisesTheMoonIsRefusedBeforeAnythingIsAllocated() throws IOException {
        refused(file("h.idx", idx(MAGIC, -1, 28, 28, 100)), ", byte 116: ", "promises 4294967295 images");
        refused(file("h.idx", idx(MAGIC, 2, -1, 28, 100)), ", byte 8: ", "4294967295 × 28 pixels");
        refused(file("h.idx.gz", packed(idx(MAGIC, 2_000_000, 8000, 8000, 100))), ", byte 4: ", "cannot hold that many");
        refused(file("h.idx.gz", packed(idx(MAGIC, Integer.MAX_VALUE, 1, 1, 100))), ", byte 4: ", "cannot hold that many");
    }

    @Test void moreThanMemoryHoldsIsRefused() throws IOException {
        Path huge = folder.resolve("huge-ubyte");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.write(idx(MAGIC, 3 << 20, 28, 28, 0));
            sparse.setLength(16 + (3L << 20) * 28 * 28);
        }
        refused(huge.toString(), ", byte 4: ", "2352 MB of pixels; keep up to 2048 MB");
        Path many = folder.resolve("many-ubyte");
        try (RandomAccessFile sparse = new RandomAccessFile(many.toFile(), "rw")) {
            sparse.write(idx(MAGIC, 300_000, 8, 8, 0));
            sparse.setLength(16 + 300_000L * 64);
        }
        refused(many.toString(), ": ", "keep up to 262144 at side 16");
    }

    /** A gzip bomb: 64 MB of zeros in 65 kB, behind a header that promises little. */
    @Test void aGzipBombIsNotUnpacked() throws IOException {
        byte[] bomb = idx(MAGIC, 10, 8, 8, 0);
        refused(file("bomb.idx.gz", packed(Arrays.copyOf(bomb, 64 << 20))), ", byte 656: ", "more follows");
    }

    @Test void anEmptyFileAndAMissingOneAreRefused() throws IOException {
        refused(file("e.idx", new byte[0]), ": ", "the file is empty");
        refused(file("e.idx.gz", packed(new byte[0])), ": ", "the file is empty");
        refused(folder.resolve("none.idx").toString(), ": ", "there is nothing; give");
    }

    @Test void aNameThatIsAlmostRightIsGuessed() {
        assertEquals("unknown data \"glyfs\"; did you mean \"glyphs\"?", assertThrows(BadInput.class, () -> read("glyfs", 16)).getMessage());
    }
}
