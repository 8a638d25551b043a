package primerlab.figure.density;

import java.util.List;

import primerlab.experiment.density.Distribution;
import primerlab.experiment.density.Divergence;
import primerlab.experiment.density.KlSnapshot;
import primerlab.figure.frame.Reading;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** The numbers of p and q, each with its formula and with the values put in. */
final class KlReadings {
    private static final Words WORDS = Words.of("kl-figure");
    /** Longer sums are shown up to here. */
    private static final int MOST_TERMS = 16;

    private KlReadings() {}

    /** A bar of p or of q. */
    static Reading bar(KlSnapshot s, boolean ofP, int i, Quantity quantity, Unit unit) {
        double value = (ofP ? s.p() : s.q()).p()[i];
        return new Reading(WORDS.say(ofP ? "read.p" : "read.q", place(s, i)),
                List.of((ofP ? "p = " : "q = ") + Numbers.of(value), putIn(s, i, quantity, unit)),
                WORDS.say(ofP ? "read.p.about" : "read.q.about"), value, "", true);
    }

    /** What one bar adds to a quantity. */
    static Reading term(KlSnapshot s, int i, Quantity quantity, Unit unit) {
        double nats = quantity.terms(s.p(), s.q())[i];
        return new Reading(WORDS.say("read.term", place(s, i), WORDS.say("quantity." + quantity.key())),
                List.of(quantity.term(unit.log()), putIn(s, i, quantity, unit)),
                about(s, i, quantity), unit.of(nats), WORDS.say("unit." + unit.key()), true);
    }

    private static String putIn(KlSnapshot s, int i, Quantity quantity, Unit unit) {
        return quantity.putIn(s.p().p()[i], s.q().p()[i], unit.log()) + " = " + unit.spell(quantity.terms(s.p(), s.q())[i]);
    }

    private static String about(KlSnapshot s, int i, Quantity quantity) {
        double nats = quantity.terms(s.p(), s.q())[i];
        if (Double.isInfinite(nats)) {
            return WORDS.say("read.endless." + quantity.key());
        }
        return nats < 0 && quantity != Quantity.JS ? WORDS.say("read.negative") : "";
    }

    /** A whole sum. */
    static Reading sum(KlSnapshot s, Quantity quantity, Unit unit) {
        Distribution p = s.p();
        Distribution q = s.q();
        double nats = quantity.of(p, q);
        String name = WORDS.say("quantity." + quantity.key());
        String second = switch (quantity) {
            case KL_PQ, KL_QP, H_P -> name + " = " + terms(quantity.terms(p, q), unit);
            case JS -> "½ KL(p‖m) + ½ KL(q‖m) = " + halves(p, q, unit);
            case H_PQ -> "H(p) + KL(p‖q) = " + unit.spell(p.entropy()) + " + " + unit.spell(Divergence.FORWARD.of(p, q));
        };
        return new Reading(WORDS.say("read." + quantity.key()), List.of(name + " = Σ " + (quantity == Quantity.JS ? "(" : "")
                + quantity.term(unit.log()).replace(",  m", quantity == Quantity.JS ? "),  m" : ",  m"), second),
                WORDS.say("read." + quantity.key() + ".about", unit.spell(Divergence.LOG_2)), unit.of(nats), WORDS.say("unit." + unit.key()), true);
    }

    private static String halves(Distribution p, Distribution q, Unit unit) {
        Distribution m = middle(p, q);
        return "½ · " + unit.spell(Divergence.FORWARD.of(p, m)) + " + ½ · " + unit.spell(Divergence.FORWARD.of(q, m));
    }

    static Distribution middle(Distribution p, Distribution q) {
        double[] sum = new double[p.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = p.p()[i] + q.p()[i];
        }
        return Distribution.ofWeights(sum);
    }

    private static String terms(double[] nats, Unit unit) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < nats.length && i < MOST_TERMS; i++) {
            double value = unit.of(nats[i]);
            String size = Double.isInfinite(value) ? "∞" : String.format(java.util.Locale.ROOT, "%.3f", Math.abs(value));
            text.append(i == 0 ? value < 0 ? "−" : "" : value < 0 ? " − " : " + ").append(size);
        }
        return nats.length > MOST_TERMS ? text.append(" + …").toString() : text.toString();
    }

    /** Where a bar stands on the axis. */
    static String place(KlSnapshot s, int i) {
        return Numbers.trimmed(s.x()[i]);
    }
}
