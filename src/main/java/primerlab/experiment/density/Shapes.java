package primerlab.experiment.density;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import primerlab.dataset.Weights;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/** The distributions that one begins with: built in, drawn by hand, or out of a file. Outcomes lie evenly on an axis from −8 to 8. */
final class Shapes {
    static final List<String> OF_P = List.of("two-humps", "one-hump", "even", "slope");
    static final List<String> OF_Q = List.of("even", "same");
    static final double HALF = 8;
    private static final int BARS = 16;

    private Shapes() {}

    /** The middles of k bars that fill the axis. */
    static double[] axis(int k) {
        double[] x = new double[k];
        Arrays.setAll(x, i -> -HALF + (i + 0.5) * 2 * HALF / k);
        return x;
    }

    static Distribution p(Settings settings) throws BadInput {
        String source = settings.get("p");
        double half = settings.number("distance") / 2;
        double width = settings.number("hump-width");
        double left = settings.number("left-share");
        return switch (source) {
            case "two-humps" -> over(x -> left * bell(x + half, width) + (1 - left) * bell(x - half, width));
            case "one-hump" -> over(x -> bell(x, width));
            case "even" -> over(_ -> 1);
            case "slope" -> over(x -> HALF - x);
            default -> Distribution.ofWeights(Weights.read(source));
        };
    }

    /** Where free bars begin. Drawn with other bars than p's, they are spread over p's by how far they overlap. */
    static Distribution q(Settings settings, Distribution p) throws BadInput {
        return switch (settings.get("q")) {
            case "even" -> Distribution.ofWeights(Arrays.stream(p.p()).map(_ -> 1).toArray());
            case "same" -> p;
            default -> Distribution.ofWeights(spread(Weights.read(settings.get("q")), p.size()));
        };
    }

    private static Distribution over(DoubleUnaryOperator weight) {
        return Distribution.ofWeights(Arrays.stream(axis(BARS)).map(weight).toArray());
    }

    private static double bell(double x, double width) {
        return Math.exp(-x * x / (2 * width * width));
    }

    /** Each of the old bars lies evenly on its part of the axis; a new bar holds what falls on its own part. */
    static double[] spread(double[] old, int k) {
        if (old.length == k) {
            return old;
        }
        double[] spread = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < old.length; j++) {
                double from = Math.max((double) i / k, (double) j / old.length);
                double to = Math.min((i + 1.0) / k, (j + 1.0) / old.length);
                spread[i] += to > from ? old[j] * (to - from) * old.length : 0;
            }
        }
        return spread;
    }
}
