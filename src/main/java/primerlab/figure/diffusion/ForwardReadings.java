package primerlab.figure.diffusion;

import java.util.List;
import java.util.Locale;

import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.experiment.diffusion.InkCount;
import primerlab.experiment.diffusion.NoiseLevel;
import primerlab.figure.diffusion.ForwardMoment.Part;
import primerlab.figure.frame.Reading;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** The numbers of the forward process, each with its formula and with the values put in. */
final class ForwardReadings {
    private static final Words WORDS = Words.of("forward-figure");

    private ForwardReadings() {}

    /** A pixel of one of the three pictures. */
    static Reading pixel(ForwardMoment now, Part part, int pixel) {
        int side = now.snapshot().side();
        double data = now.snapshot().data()[pixel];
        double epsilon = now.snapshot().epsilon()[pixel];
        return new Reading(WORDS.say("read." + part.key(), WORDS.say("place", Integer.toString(pixel / side + 1), Integer.toString(pixel % side + 1))),
                List.of(symbols(part), WORDS.say("read.level", Integer.toString(now.t()), number(now.level().alphaBar())), put(now.level(), part, data, epsilon)),
                WORDS.say("read.pixel.about"), part.of(now.level(), data, epsilon), "");
    }

    /** A point of one of the three pictures; the value is its first coordinate. */
    static Reading point(ForwardMoment now, Part part, int point) {
        float[] data = now.snapshot().data();
        float[] epsilon = now.snapshot().epsilon();
        NoiseLevel level = now.level();
        double second = part.of(level, data[2 * point + 1], epsilon[2 * point + 1]);
        return new Reading(WORDS.say("read." + part.key(), WORDS.say("point", Integer.toString(point + 1))),
                List.of(symbols(part), WORDS.say("read.level", Integer.toString(now.t()), number(level.alphaBar())),
                        "x₂: " + put(level, part, data[2 * point + 1], epsilon[2 * point + 1]) + " = " + number(second),
                        "x₁: " + put(level, part, data[2 * point], epsilon[2 * point])),
                WORDS.say("read.point.about"), part.of(level, data[2 * point], epsilon[2 * point]), "");
    }

    private static String symbols(Part part) {
        return switch (part) {
            case SIGNAL -> "√ᾱ_t · x₀";
            case NOISE -> "√(1 − ᾱ_t) · ε";
            case SUM -> "x_t = √ᾱ_t · x₀ + √(1 − ᾱ_t) · ε";
        };
    }

    private static String put(NoiseLevel level, Part part, double data, double epsilon) {
        String signal = number(level.signal()) + " · " + bracketed(data);
        String noise = number(level.noise()) + " · " + bracketed(epsilon);
        return switch (part) {
            case SIGNAL -> signal;
            case NOISE -> noise;
            case SUM -> signal + " + " + noise;
        };
    }

    private static String number(double value) {
        return Numbers.of(value);
    }

    private static String bracketed(double value) {
        return value < 0 ? "(" + number(value) + ")" : number(value);
    }

    /** A number of the level reached. @param key {@code alpha-bar}, {@code signal}, {@code noise}, {@code snr}, {@code beta} or {@code left} */
    static Reading level(ForwardMoment now, String key) {
        NoiseLevel level = now.level();
        NoiseLevel before = NoiseLevel.after(now.t() - 1, now.schedule());
        String alphaBar = number(level.alphaBar());
        String formula = WORDS.say("level." + key + ".formula");
        String put = switch (key) {
            case "alpha-bar" -> level.t() == 0 ? "ᾱ₀ = 1" : number(before.alphaBar()) + " · (1 − " + number(level.beta()) + ")";
            case "signal" -> "√" + alphaBar;
            case "noise" -> "√(1 − " + alphaBar + ")";
            case "snr" -> alphaBar + " / (1 − " + alphaBar + ")";
            case "beta" -> level.t() == 0 ? WORDS.say("level.beta.none") : "1 − " + alphaBar + " / " + number(before.alphaBar());
            default -> WORDS.say("level.left.put", Integer.toString(now.schedule().steps()), number(now.last().signal()));
        };
        return new Reading(WORDS.say("level." + key), List.of(formula, put), WORDS.say("level." + key + ".about"), value(now, key), "", true);
    }

    static double value(ForwardMoment now, String key) {
        NoiseLevel level = now.level();
        return switch (key) {
            case "alpha-bar" -> level.alphaBar();
            case "signal" -> level.signal();
            case "noise" -> level.noise();
            case "snr" -> level.signalToNoise();
            case "beta" -> level.beta();
            case "left" -> now.last().alphaBar();
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** What one bin adds to the entropy of the ink. */
    static Reading bin(ForwardSnapshot s, double x, double y) {
        int count = s.counts()[InkCount.bin(x, y)];
        int particles = s.particles();
        String p = number((double) count / particles);
        String area = number(InkCount.WIDTH * InkCount.WIDTH);
        return new Reading(WORDS.say("read.bin", String.format(Locale.ROOT, "%.2f", x).replace('-', '−'), String.format(Locale.ROOT, "%.2f", y).replace('-', '−')),
                List.of("−p · ln(p / h²)", "p = " + Numbers.whole(count) + " / " + Numbers.whole(particles) + " = " + p + ",  h² = " + area,
                        count == 0 ? "0" : "−" + p + " · ln(" + p + " / " + area + ")"),
                WORDS.say(count == 0 ? "read.bin.empty" : "read.bin.about"), InkCount.term(count, particles), WORDS.say("unit.nats"), true);
    }

    /** The entropy of the whole cloud. */
    static Reading entropy(ForwardSnapshot s) {
        int hit = 0;
        double sum = 0;
        for (int count : s.counts()) {
            if (count > 0) {
                hit++;
                sum += InkCount.term(count, s.particles());
            }
        }
        String exact = Double.isNaN(s.expectedEntropy()) ? WORDS.say("read.entropy.unknown")
                : WORDS.say("read.entropy.exact", number(s.expectedVariance()), number(s.expectedEntropy()));
        return new Reading(WORDS.say("read.entropy"), List.of("−Σ p · ln(p / h²) + (K − 1) / 2n",
                number(sum) + " + (" + Numbers.whole(hit) + " − 1) / (2 · " + Numbers.whole(s.particles()) + ")", exact),
                WORDS.say("read.entropy.about"), s.entropy(), WORDS.say("unit.nats"), true);
    }

    /** How far the cloud spreads, beside what the closed form says. */
    static Reading variance(ForwardSnapshot s) {
        return new Reading(WORDS.say("read.variance"), List.of("ᾱ_t · v₀ + 1 − ᾱ_t", WORDS.say("read.variance.closed", number(s.expectedVariance()))),
                WORDS.say("read.variance.about"), s.variance(), "", true);
    }
}
