package primerlab.figure.density;

import java.util.Arrays;

import primerlab.experiment.density.Distribution;
import primerlab.experiment.density.Divergence;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Role;

/** A number about p and q that is a sum over the bars. */
enum Quantity {
    KL_PQ("kl-pq", Role.REAL) {
        @Override double[] terms(Distribution p, Distribution q) {
            return Divergence.FORWARD.terms(p, q);
        }

        @Override String term(String log) {
            return "p " + log + "(p / q)";
        }

        @Override String putIn(double p, double q, String log) {
            return p == 0 ? NOTHING : Numbers.of(p) + " · " + log + "(" + Numbers.of(p) + " / " + Numbers.of(q) + ")";
        }
    },
    KL_QP("kl-qp", Role.GENERATED) {
        @Override double[] terms(Distribution p, Distribution q) {
            return Divergence.REVERSE.terms(p, q);
        }

        @Override String term(String log) {
            return "q " + log + "(q / p)";
        }

        @Override String putIn(double p, double q, String log) {
            return q == 0 ? NOTHING : Numbers.of(q) + " · " + log + "(" + Numbers.of(q) + " / " + Numbers.of(p) + ")";
        }
    },
    JS("js", Role.TEXT) {
        @Override double[] terms(Distribution p, Distribution q) {
            return Divergence.JS.terms(p, q);
        }

        @Override String term(String log) {
            return "½ p " + log + "(p / m) + ½ q " + log + "(q / m),  m = ½ (p + q)";
        }

        @Override String putIn(double p, double q, String log) {
            String m = Numbers.of((p + q) / 2);
            String first = p == 0 ? "0" : "½ · " + Numbers.of(p) + " · " + log + "(" + Numbers.of(p) + " / " + m + ")";
            String second = q == 0 ? "0" : "½ · " + Numbers.of(q) + " · " + log + "(" + Numbers.of(q) + " / " + m + ")";
            return first + " + " + second;
        }
    },
    H_P("h-p", Role.REAL) {
        @Override double[] terms(Distribution p, Distribution q) {
            double[] terms = new double[p.size()];
            Arrays.setAll(terms, i -> p.p()[i] > 0 ? -p.p()[i] * p.log()[i] : 0);
            return terms;
        }

        @Override String term(String log) {
            return "−p " + log + " p";
        }

        @Override String putIn(double p, double q, String log) {
            return p == 0 ? NOTHING : "−" + Numbers.of(p) + " · " + log + " " + Numbers.of(p);
        }
    },
    H_PQ("h-pq", Role.REAL) {
        @Override double[] terms(Distribution p, Distribution q) {
            double[] terms = new double[p.size()];
            Arrays.setAll(terms, i -> p.p()[i] > 0 ? -p.p()[i] * q.log()[i] : 0);
            return terms;
        }

        @Override String term(String log) {
            return "−p " + log + " q";
        }

        @Override String putIn(double p, double q, String log) {
            return p == 0 ? NOTHING : "−" + Numbers.of(p) + " · " + log + " " + Numbers.of(q);
        }
    };

    private static final String NOTHING = "0";
    private final String key;
    private final Role role;

    Quantity(String key, Role role) {
        this.key = key;
        this.role = role;
    }

    /** What each bar adds, nats (k). */
    abstract double[] terms(Distribution p, Distribution q);

    /** What a bar adds, in symbols. */
    abstract String term(String log);

    /** The same with one bar's numbers put in. */
    abstract String putIn(double p, double q, String log);

    /** The one that training can make small. */
    static Quantity of(Divergence divergence) {
        return switch (divergence) {
            case FORWARD -> KL_PQ;
            case REVERSE -> KL_QP;
            case JS -> JS;
        };
    }

    /** Nats. */
    final double of(Distribution p, Distribution q) {
        return Arrays.stream(terms(p, q)).sum();
    }

    /** Its key in the figure's bundle, and in tables. */
    final String key() {
        return key;
    }

    final Role role() {
        return role;
    }

    /** Weighted by q: drawn hollow, as q is. */
    final boolean hollow() {
        return role == Role.GENERATED;
    }
}
