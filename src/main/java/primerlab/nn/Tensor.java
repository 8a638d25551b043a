package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A matrix of float32 on ND4J's memory, row-major and without gaps: seen by ND4J, OpenBLAS and the Vector API alike. */
public final class Tensor {
    private final String name;
    private final INDArray memory;
    private final int offset;
    private final int rows;
    private final int cols;
    final MemorySegment at;
    /** As {@link #at}, and on to the end of the last whole vector where nobody else's numbers lie there. */
    final MemorySegment lanes;
    final Matrix matrix;

    Tensor(String name, INDArray memory, int offset, int rows, int cols) {
        this(name, memory, offset, rows, cols, rows * cols);
    }

    /** @param owned floats from {@code offset} on that are this tensor's alone */
    Tensor(String name, INDArray memory, int offset, int rows, int cols, int owned) {
        this.name = name;
        this.memory = memory;
        this.offset = offset;
        this.rows = rows;
        this.cols = cols;
        at = MemorySegment.ofAddress(memory.data().address() + (long) offset * Float.BYTES).reinterpret((long) rows * cols * Float.BYTES);
        lanes = at.reinterpret((long) owned * Float.BYTES);
        matrix = matrix(0, rows, 0, cols);
    }

    /** A block of this tensor for matrix products: rows and columns from and to. */
    Matrix matrix(int fromRow, int toRow, int fromCol, int toCol) {
        FloatPointer start = new FloatPointer((Pointer) memory.data().addressPointer()).position(offset + (long) fromRow * cols + fromCol);
        return new Matrix(start, toRow - fromRow, toCol - fromCol, cols);
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public int cols() {
        return cols;
    }

    public int size() {
        return rows * cols;
    }

    /** Rows {@code from} to {@code to}: the same memory. */
    public Tensor rows(int from, int to) {
        return new Tensor(name + "[" + from + ":" + to + "]", memory, offset + from * cols, to - from, cols);
    }

    /** Some of the same memory under another shape. */
    Tensor slice(String part, int from, int partRows, int partCols) {
        return new Tensor(part, memory, offset + from, partRows, partCols);
    }

    public float get(int index) {
        return at.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    public void set(int index, float value) {
        at.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
    }

    public void fill(float value) {
        if (value == 0) {
            at.fill((byte) 0);
            return;
        }
        for (int i = 0; i < size(); i++) {
            set(i, value);
        }
    }

    /** Puts another's rows in place of these from row {@code from} on. */
    public void copyRows(Tensor other, int from) {
        MemorySegment.copy(other.at, 0, at, (long) from * cols * Float.BYTES, other.at.byteSize());
    }

    /** Reads {@code size()} numbers from {@code from} on. */
    public void read(float[] source, int from) {
        MemorySegment.copy(source, from, at, ValueLayout.JAVA_FLOAT, 0, size());
    }

    /** Writes all numbers to {@code into} from {@code from} on. */
    public void write(float[] into, int from) {
        MemorySegment.copy(at, ValueLayout.JAVA_FLOAT, 0, into, from, size());
    }

    /** Reads the first {@code count} rows from {@code source}, beginning with its row {@code from}. */
    public void readRows(float[] source, int from, int count) {
        MemorySegment.copy(source, from * cols, at, ValueLayout.JAVA_FLOAT, 0, count * cols);
    }

    /** Writes the first {@code count} rows to {@code into}, from its row {@code from} on. */
    public void writeRows(float[] into, int from, int count) {
        MemorySegment.copy(at, ValueLayout.JAVA_FLOAT, 0, into, from * cols, count * cols);
    }

    public float[] toArray() {
        return at.toArray(ValueLayout.JAVA_FLOAT);
    }

    @Override public String toString() {
        return name + " (" + rows + ", " + cols + ")";
    }
}
