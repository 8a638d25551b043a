package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.List;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.run.History;
import primerlab.run.View;
import primerlab.text.Words;

/** Formulas of the main picture and of the loss, with the numbers of one snapshot put in. */
final class Readings {
    private static final Words WORDS = Words.of("gan-figure");

    private Readings() {}

    static Reading of(Probe probe, GanSnapshot snapshot) {
        return switch (probe) {
            case Probe.Place place -> place(place.x(), place.y(), snapshot);
            case Probe.Fake fake -> fake(fake.index(), snapshot);
            case Probe.Real real -> real(real.index(), snapshot);
            case Probe.Nothing _ -> new Reading("", List.of(), "", Double.NaN, "");
        };
    }

    /** D's belief at a place, from D's own weights. */
    static Reading place(double x, double y, GanSnapshot snapshot) {
        double raw = raw(snapshot, x, y);
        double belief = Loss.of(snapshot.loss()).belief(raw);
        return new Reading(WORDS.say("read.place", Spell.pair(x, y)), beliefLines("x", raw, snapshot),
                aboutBelief(belief, snapshot), belief, "");
    }

    /** A fake: its noise, where G puts it, what D believes, and where the loss pulls it. */
    static Reading fake(int index, GanSnapshot snapshot) {
        Loss loss = Loss.of(snapshot.loss());
        double zx = snapshot.noise()[2 * index];
        double zy = snapshot.noise()[2 * index + 1];
        double x = snapshot.fake()[2 * index];
        double y = snapshot.fake()[2 * index + 1];
        double[][] activations = snapshot.discriminator().activations(x, y);
        double raw = activations[activations.length - 1][0];
        double[] slope = Slope.ofOutput(snapshot.discriminator(), activations);
        double lossSlope = loss.slope(raw);
        String output = loss.probability() ? "ℓ" : "D";
        List<String> lines = List.of(
                "z = " + Spell.pair(zx, zy) + "   G(z) = " + Spell.pair(x, y),
                beliefLines("G(z)", raw, snapshot).getLast(),
                "∂L_G/∂" + output + " = " + loss.slopeFormula() + " = " + Spell.number(lossSlope),
                "pull = −∂L_G/∂" + output + " · ∂" + output + "/∂x",
                "     = " + Spell.number(-lossSlope) + " · " + Spell.pair(slope[0], slope[1])
                        + " = " + Spell.pair(-lossSlope * slope[0], -lossSlope * slope[1]));
        return new Reading(WORDS.say("read.fake", Integer.toString(index + 1)), lines, WORDS.say("read.fake.about." + snapshot.loss()),
                loss.belief(raw), "");
    }

    /** A real point and what D believes of it. */
    static Reading real(int index, GanSnapshot snapshot) {
        double x = snapshot.real()[2 * index];
        double y = snapshot.real()[2 * index + 1];
        double raw = raw(snapshot, x, y);
        double belief = Loss.of(snapshot.loss()).belief(raw);
        return new Reading(WORDS.say("read.real", Spell.pair(x, y)), beliefLines("x", raw, snapshot),
                WORDS.say("read.real.about"), belief, "");
    }

    /** The loss of D on the minibatch in play, term by term. */
    static Reading lossOfD(GanSnapshot snapshot) {
        boolean probability = Loss.of(snapshot.loss()).probability();
        String formula = probability ? "L_D = −mean log D(x) − mean log(1 − D(G(z)))"
                : "L_D = ½ mean (D(x) − 1)² + ½ mean D(G(z))²";
        float[] real = snapshot.batch().scoreReal();
        float[] fake = snapshot.batch().scoreFake();
        // After an update of D the fakes have been judged again: their scores are no longer those of the loss of D.
        List<String> lines = real.length == 0 || fake.length == 0 || judgedAgain(snapshot)
                ? List.of(formula, "    = " + Spell.number(snapshot.lossD()) + " " + unit(snapshot))
                : List.of(formula, "    = " + Spell.number(meanReal(real, probability)) + " + "
                        + Spell.number(meanFake(fake, probability)) + " = "
                        + Spell.number(meanReal(real, probability) + meanFake(fake, probability)) + " " + unit(snapshot));
        return new Reading(WORDS.say("read.loss-d"), lines, WORDS.say(probability ? "read.loss-d.about" : "read.loss.squares"),
                snapshot.lossD(), unit(snapshot));
    }

    /** The loss of G on the minibatch in play. */
    static Reading lossOfG(GanSnapshot snapshot) {
        Loss loss = Loss.of(snapshot.loss());
        return new Reading(WORDS.say("read.loss-g"),
                List.of("L_G = mean " + loss.formula(), "    = " + Spell.number(snapshot.lossG()) + " " + unit(snapshot)),
                WORDS.say(loss.probability() ? "read.loss-g.about" : "read.loss.squares"), snapshot.lossG(), unit(snapshot));
    }

    /** Both losses at a step of the past, as they were recorded; at the moment shown with the numbers put in. */
    static Reading losses(View<GanSnapshot> view, long step) {
        GanSnapshot snapshot = view.snapshot();
        History history = view.history();
        int row = history.rows() - 1;
        while (row > 0 && history.steps()[row] > step) {
            row--;
        }
        if (row < 0 || row == history.rows() - 1 && history.steps()[row] <= snapshot.step()) {
            Reading d = lossOfD(snapshot);
            Reading g = lossOfG(snapshot);
            List<String> lines = new ArrayList<>(d.lines());
            lines.addAll(g.lines());
            return new Reading(WORDS.say("read.losses", Spell.step(snapshot.step())), lines, d.about(), d.value(), d.unit());
        }
        double lossD = history.values()[history.series().indexOf("loss-d")][row];
        double lossG = history.values()[history.series().indexOf("loss-g")][row];
        return new Reading(WORDS.say("read.losses", Spell.step(history.steps()[row])),
                List.of(lossOfD(snapshot).lines().getFirst(), "L_D = " + Spell.number(lossD) + "   L_G = " + Spell.number(lossG)),
                WORDS.say("read.losses.about"), lossD, unit(snapshot));
    }

    static String unit(GanSnapshot snapshot) {
        return WORDS.say(Loss.of(snapshot.loss()).probability() ? "unit.nats" : "unit.squared");
    }

    private static boolean judgedAgain(GanSnapshot snapshot) {
        return snapshot.phase() == 0 || snapshot.phase() >= Phases.JUDGE_AGAIN;
    }

    /** −log D of the real ones, out of D's raw scores: a D that is very sure has no belief in a float that tells how sure. */
    static double meanReal(float[] scores, boolean probability) {
        double sum = 0;
        for (float score : scores) {
            sum += probability ? Loss.softplus(-score) : 0.5 * (score - 1) * (score - 1);
        }
        return sum / scores.length;
    }

    /** −log(1 − D) of the fakes. */
    static double meanFake(float[] scores, boolean probability) {
        double sum = 0;
        for (float score : scores) {
            sum += probability ? Loss.softplus(score) : 0.5 * score * score;
        }
        return sum / scores.length;
    }

    private static double raw(GanSnapshot snapshot, double x, double y) {
        double[][] activations = snapshot.discriminator().activations(x, y);
        return activations[activations.length - 1][0];
    }

    private static List<String> beliefLines(String input, double raw, GanSnapshot snapshot) {
        if (!Loss.of(snapshot.loss()).probability()) {
            return List.of("D(" + input + ") = " + Spell.number(raw));
        }
        return List.of("D(" + input + ") = σ(ℓ) = 1 / (1 + exp(−ℓ))",
                "D(" + input + ") = σ(" + Spell.number(raw) + ") = " + Spell.number(Loss.sigmoid(raw)));
    }

    private static String aboutBelief(double belief, GanSnapshot snapshot) {
        return Loss.of(snapshot.loss()).probability() ? WORDS.say("read.place.about", Spell.percent(belief))
                : WORDS.say("read.place.squares");
    }
}
