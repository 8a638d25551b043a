package primerlab.figure.transformer;

import java.util.List;

import primerlab.experiment.transformer.StreamView;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.text.Words;

/** The numbers of the residual stream, each with its formula and the values put in. */
final class SeqReadings {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private SeqReadings() {}

    static Reading length(String key, String token, String stage, double length, int width) {
        return new Reading(WORDS.say(key, token, stage), List.of("|x| = √(x₁² + x₂² + …)", WORDS.say("read.length.of", Integer.toString(width))),
                WORDS.say(key + ".about"), length, "");
    }

    static Reading number(Cell cell, StreamView view, String token) {
        int at = cell.row() * view.width() + cell.col();
        String c = Integer.toString(cell.col());
        String stage = SeqStream.stage(view);
        return switch (cell.matrix()) {
            case "before" -> new Reading(WORDS.say("read.before", token, c), List.of("x"), WORDS.say("read.before.about"), view.before()[at], "");
            case "added" -> new Reading(WORDS.say("read.gave", stage, token, c), List.of(view.stage().feed() ? "y = W₂ · h + b₂" : "y = W_O · [head 1, head 2, …] + b_O"),
                    WORDS.say(view.stage().feed() ? "read.gave.feed" : "read.gave.attention"), view.added(cell.row(), cell.col()), "");
            case "after" -> new Reading(WORDS.say("read.after", token, c), view.residual()
                    ? List.of("x + y", "= " + Spell.number(view.before()[at]) + " " + Spell.signed(view.added(cell.row(), cell.col())))
                    : List.of("y", WORDS.say("read.after.none")), WORDS.say("read.after.about"), view.after()[at], "");
            case "hidden" -> new Reading(WORDS.say("read.hidden", token, c), List.of("h = gelu(W₁ · norm(x) + b₁)"), WORDS.say("read.hidden.about"),
                    view.hidden()[cell.row() * view.hiddenWidth() + cell.col()], "");
            default -> throw new IllegalArgumentException(cell.matrix());
        };
    }
}
