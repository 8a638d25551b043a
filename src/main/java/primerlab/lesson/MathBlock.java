package primerlab.lesson;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** {@code $$…$$} on lines of its own. A blank line ends it too, so that a forgotten end never swallows the lesson. */
final class MathBlock extends AbstractBlockParser {
    /** A displayed formula as it was written. */
    static final class Node extends CustomBlock {
        String latex = "";
        boolean closed;
    }

    /** Opens at a line that begins with two dollars and does not close them before its end. */
    static final class Factory implements BlockParserFactory {
        @Override public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            String rest = line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString().strip();
            int close = rest.startsWith("$$") ? rest.indexOf("$$", 2) : 0;
            if (state.getIndent() >= 4 || !rest.startsWith("$$") || close >= 0 && close != rest.length() - 2) {
                return BlockStart.none();
            }
            return BlockStart.of(new MathBlock()).atIndex(state.getNextNonSpaceIndex());
        }
    }

    private final Node node = new Node();
    private final StringBuilder latex = new StringBuilder();

    @Override public Block getBlock() {
        return node;
    }

    @Override public BlockContinue tryContinue(ParserState state) {
        return node.closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override public void addLine(SourceLine line) {
        String text = line.getContent().toString().strip();
        if (latex.isEmpty() && text.startsWith("$$")) {
            text = text.substring(2);
        }
        if (text.endsWith("$$")) {
            text = text.substring(0, text.length() - 2);
            node.closed = true;
        }
        latex.append(text).append('\n');
    }

    @Override public void closeBlock() {
        node.latex = latex.toString().strip();
    }
}
