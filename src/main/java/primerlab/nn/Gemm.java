package primerlab.nn;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

/** Matrix products by OpenBLAS. With {@code add} the product is added to what c holds. */
final class Gemm {
    private Gemm() {}

    /** c = a·b.  a (n, k), b (k, m) → c (n, m). */
    static void product(Matrix a, Matrix b, Matrix c, boolean add) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, c.rows(), c.cols(), a.cols(),
                1, a.pointer(), a.stride(), b.pointer(), b.stride(), add ? 1 : 0, c.pointer(), c.stride());
    }

    /** c = a·bᵀ.  a (n, k), b (m, k) → c (n, m). */
    static void productTransposed(Matrix a, Matrix b, Matrix c, boolean add) {
        cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, c.rows(), c.cols(), a.cols(),
                1, a.pointer(), a.stride(), b.pointer(), b.stride(), add ? 1 : 0, c.pointer(), c.stride());
    }

    /** c = aᵀ·b.  a (k, n), b (k, m) → c (n, m). */
    static void transposedProduct(Matrix a, Matrix b, Matrix c, boolean add) {
        cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, c.rows(), c.cols(), a.rows(),
                1, a.pointer(), a.stride(), b.pointer(), b.stride(), add ? 1 : 0, c.pointer(), c.stride());
    }

    static void product(Tensor a, Tensor b, Tensor c, boolean add) {
        product(a.matrix, b.matrix, c.matrix, add);
    }

    static void productTransposed(Tensor a, Tensor b, Tensor c, boolean add) {
        productTransposed(a.matrix, b.matrix, c.matrix, add);
    }

    static void transposedProduct(Tensor a, Tensor b, Tensor c, boolean add) {
        transposedProduct(a.matrix, b.matrix, c.matrix, add);
    }
}
