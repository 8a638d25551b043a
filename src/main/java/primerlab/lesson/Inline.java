package primerlab.lesson;

import java.util.List;

/** A piece of running text. */
public sealed interface Inline {
    record Words(String text) implements Inline {}

    record Code(String text) implements Inline {}

    record Emphasis(List<Inline> text) implements Inline {}

    record Strong(List<Inline> text) implements Inline {}

    record Formula(String latex) implements Inline {}

    record LineBreak() implements Inline {}

    /** {@code [Press play](do:play)}; one action or several, in order. */
    record Do(String label, List<Action> actions) implements Inline {}

    /** {@code [generator](term:)}: a word of the glossary. */
    record Term(String label, String term) implements Inline {}

    /** {@code [lesson 10](lesson:10)} */
    record To(String label, String lesson) implements Inline {}

    /** What could not be read: its label stays readable, the fault stands beside it. */
    record Broken(String label, Fault fault) implements Inline {}

    /** As {@link #plain}, formulas spelled so that a person can read them in a line of text, or hear them. */
    static String readable(List<Inline> text) {
        StringBuilder readable = new StringBuilder();
        for (Inline piece : text) {
            readable.append(switch (piece) {
                case Emphasis emphasis -> readable(emphasis.text());
                case Strong strong -> readable(strong.text());
                case Formula formula -> readable(formula.latex());
                default -> plain(List.of(piece));
            });
        }
        return readable.toString();
    }

    private static String readable(String latex) {
        return latex.replaceAll("\\\\(?:[bB]igg?[lr]?|left|right|text|mathrm|mathbb|mathbf|mathcal)(?![A-Za-z])", "")
                .replaceAll("\\\\t?frac(\\d)(\\d)", "$1/$2").replaceAll("\\\\t?frac\\{([^{}]*)\\}\\{([^{}]*)\\}", "($1)/($2)")
                .replaceAll("\\\\approx", "≈").replaceAll("\\\\[,;:! ]|\\\\q?quad", " ").replaceAll("\\\\([A-Za-z]+)", "$1 ")
                .replaceAll("[{}\\\\]", "").replaceAll("\\s+", " ").replace(" (", "(").strip();
    }

    /** The text alone, for looking things up. */
    static String plain(List<Inline> text) {
        StringBuilder plain = new StringBuilder();
        for (Inline piece : text) {
            plain.append(switch (piece) {
                case Words words -> words.text();
                case Code code -> code.text();
                case Emphasis emphasis -> plain(emphasis.text());
                case Strong strong -> plain(strong.text());
                case Formula formula -> formula.latex();
                case LineBreak() -> "\n";
                case Do link -> link.label();
                case Term term -> term.label();
                case To link -> link.label();
                case Broken broken -> broken.label();
            });
        }
        return plain.toString();
    }
}
