package primerlab.nn;

import org.bytedeco.javacpp.FloatPointer;

/** What a matrix product reads or writes: rows of {@code cols} numbers that lie {@code stride} floats apart. */
record Matrix(FloatPointer pointer, int rows, int cols, int stride) {}
