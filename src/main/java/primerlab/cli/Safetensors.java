package primerlab.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;
import primerlab.run.Portable.Weights;
import primerlab.text.BadInput;

/**
 * The safetensors format: 8 bytes that say how long the header is (little-endian), a JSON header that names each tensor with
 * its type, shape and place, then the numbers. Only float32 here.
 */
final class Safetensors {
    private static final int LENGTH_BYTES = 8;
    private static final long MOST_HEADER_BYTES = 100_000_000;
    /** The models here have a few hundred thousand numbers. */
    private static final long MOST_BYTES = 256L << 20;
    private static final String FLOAT = "F32";

    private Safetensors() {}

    static byte[] bytes(Map<String, Weights> tensors) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("__metadata__", Map.of("format", "pt"));
        int end = 0;
        for (Map.Entry<String, Weights> entry : tensors.entrySet()) {
            int begin = end;
            end += entry.getValue().values().length * Float.BYTES;
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("dtype", FLOAT);
            place.put("shape", Arrays.stream(entry.getValue().shape()).boxed().toList());
            place.put("data_offsets", List.of(begin, end));
            header.put(entry.getKey(), place);
        }
        byte[] json = aligned(json(header));
        ByteBuffer file = ByteBuffer.allocate(LENGTH_BYTES + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(json.length).put(json);
        for (Weights tensor : tensors.values()) {
            for (float value : tensor.values()) {
                file.putFloat(value);
            }
        }
        return file.array();
    }

    static Map<String, Weights> read(Path path) throws BadInput {
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new BadInput(Commands.WORDS.say("safetensors.huge", path.toString()));
            }
            return parse(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-read", path.toString(), FileBeside.reason(e)), e);
        }
    }

    private static Map<String, Weights> parse(Path path, byte[] bytes) throws BadInput {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.length < LENGTH_BYTES ? -1 : file.getLong();
        if (length < 2 || length > Math.min(MOST_HEADER_BYTES, bytes.length - LENGTH_BYTES)) {
            throw new BadInput(Commands.WORDS.say("safetensors.none", path.toString()));
        }
        Map<String, Object> header;
        try {
            header = JSON.std.mapFrom(new String(bytes, LENGTH_BYTES, (int) length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("safetensors.none", path.toString()), e);
        }
        ByteBuffer numbers = file.slice(LENGTH_BYTES + (int) length, bytes.length - LENGTH_BYTES - (int) length).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Weights> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : header.entrySet()) {
            if (!entry.getKey().equals("__metadata__")) {
                tensors.put(entry.getKey(), tensor(path, entry.getKey(), entry.getValue(), numbers));
            }
        }
        return tensors;
    }

    private static Weights tensor(Path path, String name, Object place, ByteBuffer numbers) throws BadInput {
        if (!(place instanceof Map<?, ?> map && map.get("shape") instanceof List<?> dimensions
                && map.get("data_offsets") instanceof List<?> offsets && offsets.size() == 2)) {
            throw new BadInput(Commands.WORDS.say("safetensors.entry", path.toString(), name));
        }
        if (!FLOAT.equals(map.get("dtype"))) {
            throw new BadInput(Commands.WORDS.say("safetensors.type", path.toString(), name, String.valueOf(map.get("dtype"))));
        }
        long[] shape = wholes(dimensions);
        long[] range = wholes(offsets);
        long size = Arrays.stream(shape).reduce(1, (a, b) -> a < 0 || b < 0 || b > MOST_BYTES || a * b > MOST_BYTES ? -1 : a * b);
        if (size < 0 || range[0] < 0 || range[1] > numbers.capacity() || range[1] - range[0] != size * Float.BYTES) {
            throw new BadInput(Commands.WORDS.say("safetensors.place", path.toString(), name));
        }
        float[] values = new float[(int) size];
        numbers.slice((int) range[0], values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Weights(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), values);
    }

    private static long[] wholes(List<?> list) {
        return list.stream().mapToLong(each -> each instanceof Number number ? number.longValue() : -1).toArray();
    }

    private static String json(Map<String, Object> header) {
        try {
            return JSON.std.asString(header);
        } catch (IOException e) {
            throw new IllegalStateException("maps of text and numbers are always JSON", e);
        }
    }

    /** Padded with spaces so that the numbers begin at a multiple of eight. */
    private static byte[] aligned(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, (text.length + LENGTH_BYTES - 1) / LENGTH_BYTES * LENGTH_BYTES);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }
}
