package primerlab.nn;

import org.bytedeco.openblas.global.openblas;

/** The native libraries behind ND4J. */
final class Native {
    static {
        // One native thread each: the cores are ours to share out, and OpenMP's threads would fight the one that draws.
        openblas.blas_set_num_threads(1);
    }

    private Native() {}

    static void load() {
        // The static block has done it.
    }
}
