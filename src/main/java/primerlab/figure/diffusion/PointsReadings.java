package primerlab.figure.diffusion;

import java.util.ArrayList;
import java.util.List;

import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.Schedule;
import primerlab.experiment.diffusion.Way;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** Formulas of the points with the numbers put in. */
final class PointsReadings {
    private static final Words WORDS = Words.of("reverse-figure");

    private PointsReadings() {}

    /** A sample at one moment of its way: where it is, what the network takes it to become, and where the next step puts it. */
    static Reading sample(Path path, int at, int sample, Schedule schedule, Way way) {
        String place = pair(path.noisy().get(at), sample);
        String name = WORDS.say("read.sample", Integer.toString(sample + 1), ReverseControls.time(path.times()[at]));
        int t = path.times()[at];
        if (t < 0) {
            return new Reading(name, List.of("x₀ = " + place), WORDS.say("read.sample.data"), path.noisy().get(at)[2 * sample], WORDS.say("read.first"));
        }
        double signal = schedule.signal()[t];
        double noise = schedule.noise()[t];
        float[] z = path.noisy().get(at);
        float[] guess = path.data().get(at);
        double epsilonX = (z[2 * sample] - signal * guess[2 * sample]) / noise;
        double epsilonY = (z[2 * sample + 1] - signal * guess[2 * sample + 1]) / noise;
        List<String> lines = new ArrayList<>();
        lines.add("x₀ ≈ (x_t − √(1−ᾱ_t)·ε_θ) / √ᾱ_t");
        lines.add("= (" + place + " − " + Spell.number(noise) + "·" + Spell.pair(epsilonX, epsilonY) + ") / " + Spell.number(signal));
        lines.add("= " + pair(guess, sample));
        lines.add(WORDS.say(way.eta() > 0 && way.noise() ? "read.step.ddpm" : way.eta() > 0 ? "read.step.silent" : "read.step.ddim"));
        return new Reading(name, lines, WORDS.say("read.sample.about"), guess[2 * sample], WORDS.say("read.first"));
    }

    static Reading learnt(PointsField field, int place) {
        return new Reading(WORDS.say("read.learnt", place(place), ReverseControls.time(field.t())),
                List.of("ε_θ(x, t)", "= " + pair(field.learnt(), place)), WORDS.say("read.learnt.about"), field.learnt()[2 * place], WORDS.say("read.first"));
    }

    /** The exact one, with E[x₀ | x] worked out of it. */
    static Reading exact(PointsField field, int place) {
        PointsField.Exact exact = field.exact();
        double deviation = exact.of().deviation();
        double noise = Math.sqrt(1 - exact.alphaBar());
        double v = exact.alphaBar() * deviation * deviation + 1 - exact.alphaBar();
        double signal = Math.sqrt(exact.alphaBar());
        double meanX = (PointsField.GRID[2 * place] - exact.field()[2 * place] * v / noise) / signal;
        double meanY = (PointsField.GRID[2 * place + 1] - exact.field()[2 * place + 1] * v / noise) / signal;
        return new Reading(WORDS.say("read.exact", place(place), ReverseControls.time(field.t())),
                List.of("ε* = −√(1−ᾱ_t)·∇ ln p_t(x) = √(1−ᾱ_t)·(x − √ᾱ_t·E[μ|x]) / v",
                        "= " + Spell.number(noise) + "·(" + place(place) + " − " + Spell.number(signal) + "·" + Spell.pair(meanX, meanY) + ") / " + Spell.number(v),
                        "= " + pair(exact.field(), place)),
                WORDS.say("read.exact.about"), exact.field()[2 * place], WORDS.say("read.first"));
    }

    static Reading error(PointsField field, int place) {
        return new Reading(WORDS.say("read.error", place(place), ReverseControls.time(field.t())),
                List.of("½·|ε_θ − ε*|²", "= ½·|" + pair(field.learnt(), place) + " − " + pair(field.exact().field(), place) + "|²"),
                WORDS.say("read.error.about"), field.error()[place], "");
    }

    private static String pair(float[] points, int index) {
        return Spell.pair(points[2 * index], points[2 * index + 1]);
    }

    private static String place(int place) {
        return pair(PointsField.GRID, place);
    }
}
