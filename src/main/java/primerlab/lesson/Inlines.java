package primerlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import primerlab.text.BadInput;

/** CommonMark's running text into ours; every link is judged here. */
final class Inlines {
    private final Reading reading;
    private final int above;

    Inlines(Reading reading, int above) {
        this.reading = reading;
        this.above = above;
    }

    int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return above + 1 + at.getSourceSpans().getFirst().getLineIndex();
            }
        }
        return above + 1;
    }

    List<Inline> of(Node parent) {
        List<Inline> text = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(text, inline(node));
        }
        return List.copyOf(text);
    }

    /** Neighbouring words become one piece, so that lines break within it alone. */
    private static void add(List<Inline> text, Inline piece) {
        if (piece instanceof Inline.Words(String more) && !text.isEmpty() && text.getLast() instanceof Inline.Words(String words)) {
            text.set(text.size() - 1, new Inline.Words(words + more));
        } else {
            text.add(piece);
        }
    }

    private Inline inline(Node node) {
        return switch (node) {
            case Text text -> new Inline.Words(apostrophes(text.getLiteral()));
            case SoftLineBreak line -> new Inline.Words(" ");
            case HardLineBreak line -> new Inline.LineBreak();
            case org.commonmark.node.Code code -> new Inline.Code(code.getLiteral().replaceAll("\\]\\(<((?:do|term):[^>]*)>\\)", "]($1)"));
            case Emphasis emphasis -> new Inline.Emphasis(of(emphasis));
            case StrongEmphasis strong -> new Inline.Strong(of(strong));
            case MathInline.Node formula -> formula(formula);
            case Link link -> link(link);
            case Image image -> broken(image, label(image), Complaint.of("picture.alone"));
            case HtmlInline html -> broken(html, html.getLiteral(), Complaint.of("prose.html"));
            default -> broken(node, "", Complaint.of("prose.inline", node.getClass().getSimpleName()));
        };
    }

    /** A teacher types the straight one. */
    private static String apostrophes(String words) {
        return words.replace('\'', '’');
    }

    private Inline formula(MathInline.Node formula) {
        if (!formula.closed) {
            return broken(formula, formula.latex, Complaint.of("formula.open"));
        }
        Optional<String> fault = reading.catalogue.formulaFault(formula.latex);
        return fault.isPresent() ? broken(formula, formula.latex, Complaint.of("formula.broken", fault.get())) : new Inline.Formula(formula.latex);
    }

    private Inline link(Link link) {
        String label = label(link);
        String target = link.getDestination().strip();
        try {
            if (label.isBlank()) {
                throw Complaint.about("link.no-words", target);
            }
            if (target.startsWith("do:")) {
                return new Inline.Do(label, reading.actions(target));
            }
            if (target.startsWith("term:")) {
                return new Inline.Term(label, term(label, target.substring(5).strip()));
            }
            if (target.startsWith("lesson:")) {
                return new Inline.To(label, lesson(target.substring(7).strip()));
            }
            throw Complaint.about("link.elsewhere", target);
        } catch (BadInput e) {
            return broken(link, label, e.getMessage());
        }
    }

    private String term(String label, String name) throws BadInput {
        String term = (name.isEmpty() ? label : name).toLowerCase(Locale.ROOT);
        if (!reading.terms.contains(term)) {
            throw new BadInput(Complaint.of("link.no-term", term) + BadInput.near(term, reading.terms));
        }
        return term;
    }

    /** A lesson's id, given whole or by its number. */
    private String lesson(String name) throws BadInput {
        for (String id : reading.lessons) {
            if (id.equals(name) || !name.isEmpty() && id.startsWith(name + "-")) {
                return id;
            }
        }
        throw new BadInput(Complaint.of("link.no-lesson", name) + BadInput.near(name, reading.lessons));
    }

    private Inline broken(Node node, String label, String message) {
        return new Inline.Broken(label, reading.fault(line(node), message));
    }

    private static String label(Node link) {
        StringBuilder label = new StringBuilder();
        for (Node node = link.getFirstChild(); node != null; node = node.getNext()) {
            label.append(switch (node) {
                case Text text -> apostrophes(text.getLiteral());
                case org.commonmark.node.Code code -> code.getLiteral();
                case SoftLineBreak line -> " ";
                case MathInline.Node formula -> formula.latex;
                default -> label(node);
            });
        }
        return label.toString();
    }
}
