package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.Tensor;

/**
 * The embeddings of a vocabulary as a map: each row of E seen along the two directions in which the rows differ most (principal
 * components, Pearson 1901), found by orthogonal iteration from the last map's directions. The plane is turned within itself so
 * that it lies as it did in the last map: from picture to picture tokens move because they learn, and not because the map turns.
 */
final class EmbeddingMap {
    /** More tokens than these are not drawn. */
    static final int MOST = 1500;
    private static final int FIRST_ROUNDS = 200;
    private static final int ROUNDS = 12;
    /** A variance that is rounding alone. */
    private static final double NONE = 1e-9;

    private double[][] plane = new double[0][];

    /**
     * @param xy    of each token, at most 1,500 (tokens, 2)
     * @param share of the rows' variance that lies in the plane
     */
    public record Picture(float[] xy, double share) {}

    /** @param table E (vocabulary, width), width 2 or more */
    Picture of(Tensor table) {
        int rows = Math.min(MOST, table.rows());
        int width = table.cols();
        double[][] centred = centred(table.toArray(), rows, width);
        double[][] spread = spread(centred, width);
        boolean first = plane.length == 0;
        double[][] found = first ? new double[][] {start(width, 0), start(width, 1)} : new double[][] {plane[0].clone(), plane[1].clone()};
        for (int round = first ? FIRST_ROUNDS : ROUNDS; round > 0; round--) {
            found = upright(times(spread, found[0]), times(spread, found[1]));
        }
        plane = first ? found : turned(found, plane);
        float[] xy = new float[2 * rows];
        for (int row = 0; row < rows; row++) {
            xy[2 * row] = (float) dot(centred[row], plane[0]);
            xy[2 * row + 1] = (float) dot(centred[row], plane[1]);
        }
        double all = 0;
        for (int i = 0; i < width; i++) {
            all += spread[i][i];
        }
        double within = dot(plane[0], times(spread, plane[0])) + dot(plane[1], times(spread, plane[1]));
        return new Picture(xy, all < NONE ? 0 : within / all);
    }

    private static double[] start(int width, int salt) {
        double[] start = new double[width];
        Arrays.setAll(start, i -> StrictMath.sin(1 + i * (1 + salt)));
        return start;
    }

    private static double[][] centred(float[] table, int rows, int width) {
        double[] mean = new double[width];
        for (int i = 0; i < rows * width; i++) {
            mean[i % width] += table[i] / rows;
        }
        double[][] centred = new double[rows][width];
        for (int i = 0; i < rows * width; i++) {
            centred[i / width][i % width] = table[i] - mean[i % width];
        }
        return centred;
    }

    /** Xᵀ·X / n (width, width). */
    private static double[][] spread(double[][] x, int width) {
        double[][] spread = new double[width][width];
        for (double[] row : x) {
            for (int i = 0; i < width; i++) {
                double share = row[i] / x.length;
                double[] to = spread[i];
                for (int j = 0; j < width; j++) {
                    to[j] += share * row[j];
                }
            }
        }
        return spread;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        Arrays.setAll(product, i -> dot(matrix[i], vector));
        return product;
    }

    /** Two directions of length 1 at a right angle in the same plane. */
    private static double[][] upright(double[] a, double[] b) {
        double[] first = unit(a);
        double along = dot(first, b);
        double[] rest = new double[b.length];
        Arrays.setAll(rest, i -> b[i] - along * first[i]);
        return new double[][] {first, unit(rest)};
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(dot(a, a));
        double[] unit = new double[a.length];
        if (length == 0) {
            unit[0] = 1;
            return unit;
        }
        Arrays.setAll(unit, i -> a[i] / length);
        return unit;
    }

    /** The plane's axes turned, and mirrored where that is nearer, to lie as near the last ones as they can. */
    private static double[][] turned(double[][] axes, double[][] last) {
        double a = dot(axes[0], last[0]);
        double b = dot(axes[0], last[1]);
        double c = dot(axes[1], last[0]);
        double d = dot(axes[1], last[1]);
        boolean mirrored = a * d - b * c < 0;
        double x = mirrored ? a - d : a + d;
        double y = mirrored ? b + c : b - c;
        double length = Math.hypot(x, y);
        if (length < 1e-9) {
            return axes;
        }
        double cos = x / length;
        double sin = y / length;
        double[] first = mix(axes, cos, mirrored ? sin : -sin);
        double[] second = mix(axes, sin, mirrored ? -cos : cos);
        return new double[][] {first, second};
    }

    private static double[] mix(double[][] axes, double of0, double of1) {
        double[] mixed = new double[axes[0].length];
        Arrays.setAll(mixed, i -> of0 * axes[0][i] + of1 * axes[1][i]);
        return mixed;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
