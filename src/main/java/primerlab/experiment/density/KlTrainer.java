package primerlab.experiment.density;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import primerlab.nn.Draw;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Plain gradient descent, θ ← θ − η ∂D/∂θ, in double precision: what is shown is exact. Where draws are asked for, the forward
 * divergence sees p through them alone; that is maximum likelihood, for Σ p̂ log q is the mean log-likelihood of the draws.
 */
final class KlTrainer implements Trainer<KlSnapshot> {
    /** A double is the sum of three floats: 3 · 24 bits hold its 53. */
    private static final int FLOATS_A_DOUBLE = 3;
    /** Beyond this, log-probabilities are too large to be worked with. */
    private static final double TOO_LARGE = 1e12;

    private final long seed;
    private final double[] x;
    private final Distribution p;
    private final Family family;
    private final double[] theta;
    private Distribution q;
    private Distribution target;
    private double[] gradient = {};
    private Settings settings;
    private long step;
    private int phase;

    KlTrainer(Settings settings, long seed) throws BadInput {
        this.settings = settings;
        this.seed = seed;
        p = Shapes.p(settings);
        x = Shapes.axis(p.size());
        if (bell()) {
            family = new Family.Bell(x);
            theta = new double[] {settings.number("centre"), Math.log(settings.number("width"))};
        } else {
            family = new Family.Bars(p.size());
            theta = Shapes.q(settings, p).log().clone();
        }
        q = family.q(theta);
        target = p;
    }

    private boolean bell() {
        return settings.get("family").equals("bell");
    }

    private Divergence divergence() {
        return Divergence.named(settings.get("divergence"));
    }

    @Override public long step() {
        return step;
    }

    @Override public int phase() {
        return phase;
    }

    @Override public void runPhase() throws Diverged {
        switch (phase) {
            case 0 -> target = draws() ? drawn() : p;
            case 1 -> gradient = family.gradient(theta, divergence().slope(target, q));
            default -> update();
        }
        phase = (phase + 1) % KlLab.PHASES.size();
    }

    /** The other two divergences need to know p itself: log p of what q makes up. */
    private boolean draws() {
        return settings.whole("draws") > 0 && divergence() == Divergence.FORWARD;
    }

    /** p̂: the shares of the outcomes among draws from p. Each draw is the outcome at which the running sum of p passes a uniform number. */
    private Distribution drawn() {
        int draws = settings.whole("draws");
        double[] counts = new double[p.size()];
        long key = Draw.key(seed, step, 0);
        for (int n = 0; n < draws; n++) {
            double left = Draw.uniform(key, n);
            int outcome = 0;
            while (outcome < counts.length - 1 && (left -= p.p()[outcome]) >= 0) {
                outcome++;
            }
            counts[outcome]++;
        }
        return Distribution.ofWeights(counts);
    }

    private void update() throws Diverged {
        double rate = settings.number("learning-rate");
        double[] next = theta.clone();
        for (int i = 0; i < theta.length; i++) {
            next[i] -= rate * gradient[i];
        }
        Distribution moved = family.q(next);
        if (!usable(next, moved)) {
            phase = 0;
            throw new Diverged(step, switch (divergence()) {
                case FORWARD -> "kl-pq";
                case REVERSE -> "kl-qp";
                case JS -> "js";
            });
        }
        System.arraycopy(next, 0, theta, 0, theta.length);
        q = moved;
        step++;
    }

    /** A free bar of probability 0 has the logit −∞ and keeps it; anything else must be a number. */
    private static boolean usable(double[] theta, Distribution q) {
        return Arrays.stream(theta).allMatch(value -> value < TOO_LARGE && (value > -TOO_LARGE || value == Double.NEGATIVE_INFINITY))
                && Arrays.stream(q.p()).noneMatch(Double::isNaN);
    }

    @Override public void set(String knob, String value) throws BadInput {
        settings = settings.with(knob, value);
    }

    @Override public KlSnapshot snapshot() {
        boolean bell = bell();
        return new KlSnapshot(step, phase, bell, divergence(), x, p, q, bell ? theta[0] : Double.NaN, bell ? Math.exp(theta[1]) : Double.NaN,
                target.equals(p) ? new double[0] : target.p(), gradient);
    }

    @Override public void record(double[] into) {
        into[0] = finite(Divergence.FORWARD.of(p, q));
        into[1] = finite(Divergence.REVERSE.of(p, q));
        into[2] = Divergence.JS.of(p, q);
        into[3] = bell() ? theta[0] : Double.NaN;
        into[4] = bell() ? Math.exp(theta[1]) : Double.NaN;
    }

    /** A curve has no place for ∞. */
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    @Override public double loss() {
        return divergence().of(p, q);
    }

    /** p is known whole: no part of it is kept back. */
    @Override public double heldOut() {
        return Double.NaN;
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("kl_pq", Divergence.FORWARD.of(p, q));
        measures.put("kl_qp", Divergence.REVERSE.of(p, q));
        measures.put("js", Divergence.JS.of(p, q));
        measures.put("entropy", p.entropy());
        measures.put("cross_entropy", p.crossEntropy(q));
        if (bell()) {
            measures.put("centre", theta[0]);
            measures.put("width", Math.exp(theta[1]));
        }
        return measures;
    }

    @Override public int parameters() {
        return family.parameters();
    }

    @Override public float[] save() {
        float[] saved = new float[FLOATS_A_DOUBLE * theta.length];
        for (int i = 0; i < theta.length; i++) {
            double left = theta[i];
            for (int part = 0; part < FLOATS_A_DOUBLE; part++) {
                float rounded = (float) left;
                saved[FLOATS_A_DOUBLE * i + part] = rounded;
                left = Float.isInfinite(rounded) ? 0 : left - rounded;
            }
        }
        return saved;
    }

    @Override public void restore(long savedStep, float[] saved) {
        for (int i = 0; i < theta.length; i++) {
            theta[i] = 0;
            for (int part = FLOATS_A_DOUBLE - 1; part >= 0; part--) {
                theta[i] += saved[FLOATS_A_DOUBLE * i + part];
            }
        }
        q = family.q(theta);
        target = p;
        gradient = new double[0];
        step = savedStep;
        phase = 0;
    }

    @Override public void close() {
        // Nothing native is held.
    }
}
