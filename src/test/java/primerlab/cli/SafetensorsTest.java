package primerlab.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.run.Portable.Weights;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SafetensorsTest {
    private static final String HEADER = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[24,28]}}";

    @Test void aFileLaidOutByHandIsRead(@TempDir Path folder) throws IOException, BadInput {
        Map<String, Weights> read = Safetensors.read(file(folder, HEADER, 28));
        assertEquals(List.of("a", "b"), List.copyOf(read.keySet()));
        Weights a = tensor(read, "a");
        assertArrayEquals(new int[] {2, 3}, a.shape());
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, a.values());
        assertArrayEquals(new float[] {6}, tensor(read, "b").values());
    }

    @Test void whatIsWrittenHasItsNumbersWhereTheHeaderSays(@TempDir Path folder) throws IOException, BadInput {
        Map<String, Weights> tensors = new LinkedHashMap<>();
        tensors.put("weight", new Weights(new int[] {1, 2}, new float[] {1.5f, -2}));
        tensors.put("bias", new Weights(new int[] {1}, new float[] {0.25f}));
        byte[] bytes = Safetensors.bytes(tensors);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) buffer.getLong();
        assertEquals(0, header % 8);
        assertEquals(8 + header + 12, bytes.length);
        assertEquals(1.5f, buffer.getFloat(8 + header));
        assertEquals(0.25f, buffer.getFloat(8 + header + 8));
        Path file = Files.write(folder.resolve("w.safetensors"), bytes);
        assertArrayEquals(new float[] {1.5f, -2}, tensor(Safetensors.read(file), "weight").values());
    }

    @Test void everyDamageIsOneLineWithTheFilesName(@TempDir Path folder) throws IOException {
        List<Path> damaged = List.of(
                Files.write(folder.resolve("empty.safetensors"), new byte[0]),
                Files.writeString(folder.resolve("text.safetensors"), "this is a text of some length"),
                file(folder, HEADER, 20),
                file(folder, HEADER.replace("F32", "F16"), 28),
                file(folder, HEADER.replace("[2,3]", "[2,4]"), 28),
                file(folder, HEADER.replace("[2,3]", "[65536,65536,65536]"), 28),
                file(folder, HEADER.replace("[0,24]", "[-24,0]"), 28),
                file(folder, HEADER.replace("[0,24]", "\"here\""), 28),
                file(folder, HEADER.substring(1), 28));
        for (Path path : damaged) {
            BadInput refused = assertThrows(BadInput.class, () -> Safetensors.read(path), path.toString());
            assertTrue(refused.getMessage().startsWith(path.toString()), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        }
    }

    private static Weights tensor(Map<String, Weights> tensors, String name) {
        Weights tensor = tensors.get(name);
        assertTrue(tensor != null, name);
        return java.util.Objects.requireNonNull(tensor);
    }

    /** Floats 0, 1, 2, … behind a header, cut off after {@code numbers} bytes. */
    private static Path file(Path folder, String header, int numbers) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(8 + json.length + numbers).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(json.length).put(json);
        for (int i = 0; buffer.remaining() >= 4; i++) {
            buffer.putFloat(i);
        }
        return Files.write(Files.createTempFile(folder, "t", ".safetensors"), buffer.array());
    }
}
