package primerlab.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Native memory that is given out once, while a model is built, and released as a whole when it is closed. Reading a tensor
 * after that reads freed memory: whoever closes must stop the training first.
 */
public final class Memory implements AutoCloseable {
    /** Tensors start on cache lines, so that two threads never write to the same one. */
    private static final int CACHE_LINE = 16;
    private static final int CHUNK = 1 << 16;
    private static final AtomicLong HELD = new AtomicLong();

    private final List<INDArray> chunks = new ArrayList<>();
    private final List<Tensor> given = new ArrayList<>();
    private int used;

    /** A tensor of zeros. */
    public Tensor tensor(String name, int rows, int cols) {
        int floats = Math.multiplyExact(rows, cols);
        int owned = Math.ceilDiv(floats, CACHE_LINE) * CACHE_LINE;
        if (chunks.isEmpty() || used + owned > chunks.getLast().length()) {
            Native.load();
            chunks.add(Nd4j.zeros(DataType.FLOAT, Math.max(owned, CHUNK)));
            HELD.addAndGet(bytes(chunks.getLast()));
            used = 0;
        }
        Tensor tensor = new Tensor(name, chunks.getLast(), used, rows, cols, owned);
        used += owned;
        given.add(tensor);
        return tensor;
    }

    /** The first tensor that was given out under a name: how a value inside a program is looked at from outside. */
    public Tensor named(String name) {
        for (Tensor tensor : given) {
            if (tensor.name().equals(name)) {
                return tensor;
            }
        }
        throw new IllegalArgumentException("no tensor is named " + name);
    }

    /** Bytes that all models together hold now. */
    public static long held() {
        return HELD.get();
    }

    private static long bytes(INDArray chunk) {
        return chunk.length() * Float.BYTES;
    }

    @Override public void close() {
        for (INDArray chunk : chunks) {
            HELD.addAndGet(-bytes(chunk));
            chunk.close();
        }
        chunks.clear();
        given.clear();
    }
}
