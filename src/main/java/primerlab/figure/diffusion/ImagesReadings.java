package primerlab.figure.diffusion;

import java.util.List;

import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.Schedule;
import primerlab.experiment.diffusion.Target;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** Formulas of pixels with the numbers put in. */
final class ImagesReadings {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final String[] TILES = {"data", "noisy", "guess", "true", "predicted", "error"};

    private ImagesReadings() {}

    /** @param tile in the order in which they stand */
    static Reading pixel(ImagesNoise.Moment now, int tile, int pixel) {
        String name = WORDS.say("read." + TILES[tile], place(pixel, now.data().length));
        String about = WORDS.say("read." + TILES[tile] + ".about");
        double signal = now.learnt().schedule().signal()[now.t()];
        double noise = now.learnt().schedule().noise()[now.t()];
        float x0 = now.data()[pixel];
        float epsilon = now.epsilon()[pixel];
        float noisy = now.noisy()[pixel];
        float predicted = now.predicted()[pixel];
        return switch (TILES[tile]) {
            case "data" -> new Reading(name, List.of("x₀"), about, x0, "");
            case "noisy" -> new Reading(name, List.of("x_t = √ᾱ_t·x₀ + √(1−ᾱ_t)·ε",
                    "= " + number(signal) + "·" + bracketed(x0) + " + " + number(noise) + "·" + bracketed(epsilon)), about, noisy, "");
            case "guess" -> new Reading(name, List.of("x₀ ≈ (x_t − √(1−ᾱ_t)·ε_θ) / √ᾱ_t",
                    "= (" + number(noisy) + " − " + number(noise) + "·" + bracketed(predicted) + ") / " + number(signal)), about, now.guess()[pixel], "");
            case "true" -> new Reading(name, List.of("ε ~ N(0, 1)"), about, epsilon, "");
            case "predicted" -> now.learnt().target() == Target.NOISE ? new Reading(name, List.of("ε_θ(x_t, t)"), about, predicted, "")
                    : new Reading(name, List.of("ε_θ = √ᾱ_t·v_θ + √(1−ᾱ_t)·x_t",
                    "= " + number(signal) + "·" + bracketed((predicted - noise * noisy) / signal) + " + " + number(noise) + "·" + bracketed(noisy)),
                    about + WORDS.say("read.velocity"), predicted, "");
            default -> new Reading(name, List.of("(ε_θ − ε)²", "= (" + number(predicted) + " − " + bracketed(epsilon) + ")²"), about, now.error()[pixel], "");
        };
    }

    /** A pixel of a sample on its way. */
    static Reading sample(Path path, int at, int sample, int side, int pixel, Schedule schedule) {
        int index = sample * side * side + pixel;
        int t = path.times()[at];
        String name = WORDS.say("read.way", Integer.toString(sample + 1), place(pixel, side * side), ReverseControls.time(t));
        float z = path.noisy().get(at)[index];
        if (t < 0) {
            return new Reading(name, List.of("x₀"), WORDS.say("read.way.data"), z, "");
        }
        float guess = path.data().get(at)[index];
        double signal = schedule.signal()[t];
        double noise = schedule.noise()[t];
        return new Reading(name, List.of("x₀ ≈ (x_t − √(1−ᾱ_t)·ε_θ) / √ᾱ_t",
                "= (" + number(z) + " − " + number(noise) + "·" + bracketed((z - signal * guess) / noise) + ") / " + number(signal),
                "= " + number(guess)), WORDS.say("read.way.about"), z, "");
    }

    private static String place(int pixel, int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return WORDS.say("read.place", Integer.toString(pixel / side + 1), Integer.toString(pixel % side + 1));
    }

    private static String number(double value) {
        return Spell.number(value);
    }

    private static String bracketed(double value) {
        return value < 0 ? "(" + Spell.number(value) + ")" : Spell.number(value);
    }
}
