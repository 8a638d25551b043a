package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.List;

import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** Formulas of pictures and verdicts with the numbers of one snapshot put in. */
final class ImageReadings {
    private static final Words WORDS = ImageWords.WORDS;

    private ImageReadings() {}

    /** A fake: D's verdict, what G pays for it, and how hard it is pulled. */
    static Reading fake(int index, GanImagesSnapshot snapshot) {
        Loss loss = Loss.of(snapshot.loss());
        double verdict = snapshot.belief()[index];
        List<String> lines = new ArrayList<>();
        lines.add(loss.probability() ? "D(G(z)) = σ(s)" : "D(G(z)) = s");
        lines.add("D(G(z)) = " + Spell.number(verdict));
        lines.add("L_G = " + loss.formula() + " = " + Spell.number(lossOfG(loss, verdict)));
        lines.add("∂L_G/∂s = " + loss.slopeFormula() + " = " + Spell.number(slope(loss, verdict)));
        lines.add("|∂L_G/∂G(z)| = " + Spell.number(length(snapshot.pull(), index, snapshot.side() * snapshot.side())));
        return new Reading(WORDS.say("read.fake", Integer.toString(index + 1)), lines, WORDS.say("read.fake.about." + snapshot.loss()), verdict, "");
    }

    /** A real image: D's verdict, and what D pays for it. */
    static Reading real(int index, GanImagesSnapshot snapshot) {
        Loss loss = Loss.of(snapshot.loss());
        double verdict = snapshot.beliefReal()[index];
        return new Reading(WORDS.say("read.real", Integer.toString(index + 1)), List.of(loss.probability() ? "D(x) = σ(s)" : "D(x) = s",
                "D(x) = " + Spell.number(verdict), lossOfD(loss, verdict)), ImageWords.by(loss, "read.real.about"), verdict, "");
    }

    /** What one picture of the film is. */
    static Reading film(int row, long step) {
        String z = "z" + (char) ('₁' + row);
        return new Reading(WORDS.say("read.film", z, Spell.step(step)), List.of("x = G(" + z + ")"), WORDS.say("read.film.about"), Double.NaN, "");
    }

    static Reading noise(int index, int number, GanImagesSnapshot snapshot, int numbers) {
        double value = snapshot.noise()[index * numbers + number];
        return new Reading(WORDS.say("read.noise", Integer.toString(number + 1), Integer.toString(numbers)), List.of("z ~ N(0, 1)", "= " + Spell.number(value)),
                WORDS.say("read.noise.about"), value, "");
    }

    static Reading pixel(int index, int pixel, GanImagesSnapshot snapshot) {
        double value = snapshot.fake()[index * snapshot.side() * snapshot.side() + pixel];
        return new Reading(place("read.pixel", pixel, snapshot.side()), List.of("G(z) = " + Spell.number(value)), WORDS.say("read.pixel.about"), value, "");
    }

    static Reading pull(int index, int pixel, GanImagesSnapshot snapshot) {
        double value = snapshot.pull()[index * snapshot.side() * snapshot.side() + pixel];
        return new Reading(place("read.pull", pixel, snapshot.side()), List.of("−∂L_G/∂x", "= " + Spell.number(value)),
                WORDS.say(value > 0 ? "read.pull.brighter" : "read.pull.darker"), value, "");
    }

    private static String place(String key, int pixel, int side) {
        return WORDS.say(key, Integer.toString(pixel / side + 1), Integer.toString(pixel % side + 1));
    }

    /** What G pays for one fake, by D's verdict on it. */
    static double lossOfG(Loss loss, double verdict) {
        return switch (loss) {
            case NON_SATURATING -> -Math.log(verdict);
            case SATURATING -> Math.log1p(-verdict);
            case LEAST_SQUARES -> 0.5 * (verdict - 1) * (verdict - 1);
            case WASSERSTEIN -> -verdict;
        };
    }

    private static double slope(Loss loss, double verdict) {
        return switch (loss) {
            case NON_SATURATING -> -(1 - verdict);
            case SATURATING -> -verdict;
            case LEAST_SQUARES, WASSERSTEIN -> loss.slope(verdict);
        };
    }

    private static String lossOfD(Loss loss, double verdict) {
        return switch (loss) {
            case NON_SATURATING, SATURATING -> "L_D: −log D(x) = " + Spell.number(-Math.log(verdict));
            case LEAST_SQUARES -> "L_D: ½ (D(x) − 1)² = " + Spell.number(0.5 * (verdict - 1) * (verdict - 1));
            case WASSERSTEIN -> "L_D: −D(x) = " + Spell.number(-verdict);
        };
    }

    /** √Σ of the squares of one row. */
    static double length(float[] rows, int row, int columns) {
        double square = 0;
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            square += (double) rows[i] * rows[i];
        }
        return Math.sqrt(square);
    }
}
