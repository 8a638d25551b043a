package primerlab.figure.transformer;

import java.util.List;

import primerlab.experiment.transformer.Passage;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** The numbers that stand for a token, each with its formula and the values put in. */
final class TokenReadings {
    private static final Words WORDS = Words.of("transformer-figure");
    private static final double LONGEST_WAVE = 10_000;

    private TokenReadings() {}

    static Reading of(String matrix, int row, int col, Passage passage) {
        int at = row * passage.width() + col;
        String token = Glyph.of(passage.pieces().get(row));
        String where = Integer.toString(row);
        return switch (matrix) {
            case "embedded" -> new Reading(WORDS.say("read.embedded", token, Integer.toString(col)),
                    List.of("√d · E[id, c]", "= √" + passage.width() + " · E[" + passage.ids()[row] + ", " + col + "]",
                            "= " + Spell.number(Math.sqrt(passage.width())) + " · " + Spell.number(passage.embedded()[at] / Math.sqrt(passage.width()))),
                    WORDS.say("read.embedded.about"), passage.embedded()[at], "");
            case "places" -> new Reading(WORDS.say("read.place", where, Integer.toString(col)),
                    List.of(wave(col) + "(pos / 10000^(" + (col / 2 * 2) + "/" + passage.width() + "))",
                            "= " + wave(col) + "(" + row + " / " + Spell.number(Math.pow(LONGEST_WAVE, (double) (col / 2 * 2) / passage.width())) + ")",
                            "= " + wave(col) + "(" + Spell.number(row / Math.pow(LONGEST_WAVE, (double) (col / 2 * 2) / passage.width())) + ")"),
                    WORDS.say("read.place.about"), passage.places()[at], "");
            case "sum" -> new Reading(WORDS.say("read.sum", token, where, Integer.toString(col)),
                    List.of("x = √d · E[id, c] + P[pos, c]",
                            "= " + Spell.number(passage.embedded()[at]) + " + " + Spell.number(passage.sum()[at] - passage.embedded()[at])),
                    WORDS.say("read.sum.about"), passage.sum()[at], "");
            default -> throw new IllegalArgumentException(matrix);
        };
    }

    private static String wave(int col) {
        return col % 2 == 0 ? "sin" : "cos";
    }
}
