package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import primerlab.experiment.transformer.AttentionView;
import primerlab.experiment.transformer.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.figure.part.MatrixBoard.Patch;
import primerlab.text.Words;

/** Every number of an attention with its formula, the values put in, and the cells that it was worked out from. */
final class AttentionReadings {
    private static final Words WORDS = Words.of("transformer-figure");
    /** Terms of a sum that are written out. */
    private static final int TERMS = 4;

    private AttentionReadings() {}

    static primerlab.figure.frame.Reading of(Cell cell, AttentionView view, int head, Reading reading) {
        int i = cell.row();
        int j = cell.col();
        List<String> queries = Names.queries(reading, view.kind());
        List<String> keys = Names.keys(reading, view.kind());
        return switch (cell.matrix()) {
            case "q" -> row("q", queries.get(i), j, view.q(head, i, j));
            case "k" -> row("k", keys.get(i), j, view.k(head, i, j));
            case "v" -> row("v", keys.get(i), j, view.v(head, i, j));
            case "scores" -> reading("scores", queries.get(i), keys.get(j), sum("q·k = Σ q_c · k_c", view.depth(), c -> view.q(head, i, c), c -> view.k(head, j, c)),
                    view.score(head, i, j));
            case "scaled" -> reading("scaled", queries.get(i), keys.get(j), view.scaled()
                    ? List.of("q·k / √d_k", "= " + Spell.number(view.score(head, i, j)) + " / √" + view.depth()
                            + " = " + Spell.number(view.score(head, i, j)) + " / " + Spell.number(Math.sqrt(view.depth())))
                    : List.of("q·k", WORDS.say("read.unscaled")), view.scaledScore(head, i, j));
            case "masked" -> reading(view.seen(i, j) ? "masked" : "hidden", queries.get(i), keys.get(j), view.seen(i, j)
                    ? List.of("s = " + Spell.number(view.scaledScore(head, i, j))) : List.of("s = −∞"), view.maskedScore(head, i, j));
            case "softmax" -> reading("softmax", queries.get(i), keys.get(j), softmax(view, head, i, j), view.weight(head, i, j));
            case "found" -> reading("found", queries.get(i), Integer.toString(j),
                    sum("y_c = Σ a_j · v_jc", view.keys(), key -> view.weight(head, i, key), key -> view.v(head, key, j)), view.found(head, i, j));
            default -> throw new IllegalArgumentException(cell.matrix());
        };
    }

    private static primerlab.figure.frame.Reading row(String what, String token, int c, float value) {
        return reading(what, token, Integer.toString(c), List.of(WORDS.say("read." + what + ".formula")), value);
    }

    private static primerlab.figure.frame.Reading reading(String what, String first, String second, List<String> lines, double value) {
        return new primerlab.figure.frame.Reading(WORDS.say("read." + what, first, second), lines, WORDS.say("read." + what + ".about"), value, "");
    }

    private static List<String> sum(String formula, int terms, IntToDoubleFunction a, IntToDoubleFunction b) {
        StringBuilder text = new StringBuilder("= ");
        double rest = 0;
        for (int c = 0; c < terms; c++) {
            if (c < TERMS) {
                text.append(c == 0 ? "" : " + ").append(Spell.brief(a.applyAsDouble(c))).append("·").append(Spell.brief(b.applyAsDouble(c)));
            } else {
                rest += a.applyAsDouble(c) * b.applyAsDouble(c);
            }
        }
        List<String> lines = new ArrayList<>(List.of(formula, text.toString()));
        if (terms > TERMS) {
            lines.add(WORDS.say("read.rest", Spell.signed(rest), Integer.toString(terms - TERMS)));
        }
        return lines;
    }

    private static List<String> softmax(AttentionView view, int head, int i, int j) {
        if (!view.seen(i, j)) {
            return List.of("a = e^s / Σ e^s", "= e^−∞ / … = 0");
        }
        double top = Double.NEGATIVE_INFINITY;
        for (int key = 0; key < view.seen()[i]; key++) {
            top = Math.max(top, view.scaledScore(head, i, key));
        }
        double all = 0;
        for (int key = 0; key < view.seen()[i]; key++) {
            all += Math.exp(view.scaledScore(head, i, key) - top);
        }
        // Far from 0 the powers are too large to write: as the model does, the largest score is taken off first, which changes no share.
        boolean plain = Math.abs(top) < 10;
        double shift = plain ? 0 : top;
        double s = view.scaledScore(head, i, j) - shift;
        return List.of("a = e^s / Σ e^s" + (plain ? "" : WORDS.say("read.softmax.shifted", Spell.number(top))),
                "= e^" + Spell.number(s) + " / " + Spell.number(all * Math.exp(top - shift)),
                "= " + Spell.number(Math.exp(s)) + " / " + Spell.number(all * Math.exp(top - shift)));
    }

    /** What a cell was worked out from. */
    static List<Patch> inputs(Cell cell, AttentionView view) {
        int i = cell.row();
        int j = cell.col();
        return switch (cell.matrix()) {
            case "scores" -> List.of(new Patch("q", i, 1, 0, view.depth()), new Patch("k", j, 1, 0, view.depth()));
            case "scaled" -> List.of(new Patch("scores", i, 1, j, 1));
            case "masked" -> List.of(new Patch("scaled", i, 1, j, 1));
            case "softmax" -> List.of(new Patch("masked", i, 1, 0, view.keys()));
            case "found" -> List.of(new Patch("softmax", i, 1, 0, view.keys()), new Patch("v", 0, view.keys(), j, 1));
            default -> List.of();
        };
    }
}
