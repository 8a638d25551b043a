package primerlab.nn;

import java.lang.foreign.MemorySegment;

import org.bytedeco.openblas.global.openblas;

/** The native libraries behind ND4J, and native memory by its address. */
final class Native {
    /**
     * All memory, read and written by absolute address. Only for the innermost loops that jump about in short strides, where
     * checking each tensor's bounds costs more than the sum; whoever uses it checks shapes when the model is built.
     */
    static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    static {
        // One native thread each: the cores are ours to share out, and OpenMP's threads would fight the one that draws.
        openblas.blas_set_num_threads(1);
    }

    private Native() {}

    static void load() {
        // The static block has done it.
    }
}
