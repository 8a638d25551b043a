package primerlab.experiment.density;

import java.util.List;

import primerlab.nn.Draw;

/** What a histogram counts: points in [0, 1)^d, each a function of (seed, step, index) alone. */
enum Samples {
    /** Every place equally often: no bin is harder to reach than another. */
    EVEN {
        @Override void draw(long key, int index, double[] into) {
            for (int axis = 0; axis < into.length; axis++) {
                into[axis] = Draw.uniform(key, index * into.length + axis);
            }
        }
    },
    /** A bell about the middle along every axis, of width 0.15 (Box, Muller 1958); what would leave is moved to the edge. */
    BELL {
        @Override void draw(long key, int index, double[] into) {
            for (int axis = 0; axis < into.length; axis++) {
                int at = 2 * (index * into.length + axis);
                double radius = Math.sqrt(-2 * Math.log1p(-Draw.uniform(key, at)));
                into[axis] = inside(0.5 + 0.15 * radius * Math.cos(2 * Math.PI * Draw.uniform(key, at + 1)));
            }
        }
    },
    /** One hidden number moves all axes together along a closed curve: many dimensions, one degree of freedom. */
    CURVE {
        @Override void draw(long key, int index, double[] into) {
            double turn = 2 * Math.PI * Draw.uniform(key, index);
            for (int axis = 0; axis < into.length; axis++) {
                into[axis] = inside(0.5 + 0.45 * Math.cos((1 + axis / 2) * turn + (axis % 2) * Math.PI / 2));
            }
        }
    };

    static final List<String> NAMES = List.of("even", "bell", "curve");

    /** @param into (d), filled with the sample number {@code index} of a stream */
    abstract void draw(long key, int index, double[] into);

    private static double inside(double value) {
        return Math.clamp(value, 0, Math.nextDown(1.0));
    }
}
