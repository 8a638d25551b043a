package primerlab.lesson;

import java.util.Set;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code $…$} and {@code $$…$$} within a line. As in Pandoc, a dollar opens a formula only before a character that is not
 * blank, and closes it only after one and not before a digit: "$5 and $6" stays text.
 */
final class MathInline implements InlineContentParserFactory {
    /** A formula as it was written; not closed where its second pair of dollars is missing. */
    static final class Node extends CustomNode {
        final String latex;
        final boolean closed;

        Node(String latex, boolean closed) {
            this.latex = latex;
            this.closed = closed;
        }
    }

    @Override public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override public InlineContentParser create() {
        return MathInline::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        boolean twice = scanner.matchMultiple('$') >= 2;
        Position start = scanner.position();
        if (!twice && (!scanner.hasNext() || Character.isWhitespace(scanner.peek()))) {
            return ParsedInline.none();
        }
        char before = ' ';
        while (scanner.hasNext()) {
            char c = scanner.peek();
            Position end = scanner.position();
            scanner.next();
            if (c == '\\' && scanner.hasNext()) {
                scanner.next();
            } else if (c == '$' && (twice ? scanner.next('$') : closes(before, scanner))) {
                return ParsedInline.of(new Node(scanner.getSource(start, end).getContent(), true), scanner.position());
            }
            before = c;
        }
        if (!twice) {
            return ParsedInline.none();
        }
        return ParsedInline.of(new Node(scanner.getSource(start, scanner.position()).getContent(), false), scanner.position());
    }

    private static boolean closes(char before, Scanner scanner) {
        return !Character.isWhitespace(before) && !(scanner.hasNext() && Character.isDigit(scanner.peek()));
    }
}
