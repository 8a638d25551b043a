package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.List;

import primerlab.experiment.autoregressive.Chain;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** One factor of the chain rule with its numbers put in. */
final class ChainReadings {
    private static final Words WORDS = Words.of("chain-rule-figure");
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private ChainReadings() {}

    /** @param temperature at which pixels are drawn */
    static Reading pixel(ChainStory story, int pixel, double temperature) {
        Chain chain = story.chain();
        String place = WORDS.say("read.pixel", Integer.toString(pixel + 1), Integer.toString(pixel / chain.side() + 1),
                Integer.toString(pixel % chain.side() + 1));
        if (pixel > story.decided()) {
            return new Reading(place, List.of(WORDS.say("read.open")), WORDS.say("read.open.about"), Double.NaN, "");
        }
        String x = "x" + lowered(pixel + 1);
        String given = pixel == 0 ? "" : pixel == 1 ? " | x₁" : " | x₁ … x" + lowered(pixel);
        List<String> lines = new ArrayList<>();
        boolean binary = chain.levels() == 2;
        double value = Math.exp(chain.logProbability(pixel, chain.levels() - 1));
        if (binary) {
            double logit = chain.logProbability(pixel, 1) - chain.logProbability(pixel, 0);
            lines.add("p(" + x + " = 1" + given + ") = σ(s) = 1 / (1 + e^−s)");
            lines.add("= σ(" + Spell.number(logit) + ") = " + Spell.number(value));
        } else {
            lines.add("p(" + x + " = v" + given + ") = softmax(s)ᵥ");
            for (int v = 0; v < chain.levels(); v++) {
                lines.add("v = " + v + ": " + Spell.number(Math.exp(chain.logProbability(pixel, v))));
            }
        }
        if (temperature != 1) {
            double[] tempered = chain.tempered(pixel, temperature);
            lines.add(WORDS.say("read.tempered", Spell.number(temperature), Spell.number(tempered[tempered.length - 1])));
        }
        if (pixel < story.decided()) {
            lines.add(WORDS.say(story.given(pixel) ? "read.given" : "read.drawn", x, Integer.toString(story.ink(pixel)),
                    Spell.number(chain.logProbability(pixel))));
            lines.add(WORDS.say("read.sum", Integer.toString(pixel + 1), Spell.number(chain.logLikelihood(pixel + 1))));
        }
        return new Reading(place, lines, pixel == 0 ? WORDS.say("read.first.about") : WORDS.say("read.pixel.about", Integer.toString(pixel)), value, "");
    }

    private static String lowered(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(LOWERED.charAt(digit - '0')));
        return text.toString();
    }
}
