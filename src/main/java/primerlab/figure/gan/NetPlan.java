package primerlab.figure.gan;

import primerlab.experiment.gan.Net;

/**
 * Where the neurons of both networks stand: noise → G → point → D → belief, left to right. Column 0 is the noise; G's last
 * column is the point, which is D's first.
 *
 * @param sizes   neurons of each column
 * @param forger  columns 0…forger are G's, forger… are D's
 * @param xs      centre of each column
 */
record NetPlan(int[] sizes, int forger, double[] xs, double top, double bottom) {
    /** Lays both nets out in a rectangle. */
    static NetPlan of(Net generator, Net discriminator, double left, double right, double top, double bottom) {
        int g = generator.sizes().length;
        int d = discriminator.sizes().length;
        int[] sizes = new int[g + d - 1];
        System.arraycopy(generator.sizes(), 0, sizes, 0, g);
        System.arraycopy(discriminator.sizes(), 1, sizes, g, d - 1);
        double[] xs = new double[sizes.length];
        for (int column = 0; column < sizes.length; column++) {
            xs[column] = left + (right - left) * column / (sizes.length - 1);
        }
        return new NetPlan(sizes, g - 1, xs, top, bottom);
    }

    double y(int column, int neuron) {
        int n = sizes[column];
        double room = bottom - top;
        // Few neurons stand together in the middle instead of at the far ends.
        double pitch = Math.min(room / n, room / 4);
        return (top + bottom) / 2 + (neuron - (n - 1) / 2.0) * pitch;
    }

    double radius(int column) {
        double pitch = Math.min((bottom - top) / sizes[column], (bottom - top) / 4);
        return Math.clamp(pitch * 0.42, 1.2, 7);
    }

    /** The column nearest to x, and the neuron in it nearest to y; null-free: empty array where both are farther than {@code reach}. */
    int[] neuronAt(double x, double y, double reach) {
        int[] nearest = {};
        double best = reach;
        for (int column = 0; column < sizes.length; column++) {
            for (int neuron = 0; neuron < sizes[column]; neuron++) {
                double distance = Math.hypot(xs[column] - x, y(column, neuron) - y);
                if (distance < best) {
                    best = distance;
                    nearest = new int[] {column, neuron};
                }
            }
        }
        return nearest;
    }

    /** True where the weights that lead into this column are G's. */
    boolean ofForger(int column) {
        return column <= forger;
    }

    /** The layer of its own net whose outputs this column shows; column 0 has none. */
    int layer(int column) {
        return column <= forger ? column - 1 : column - forger - 1;
    }
}
