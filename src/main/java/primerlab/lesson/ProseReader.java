package primerlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark into blocks. */
final class ProseReader {
    private static final int DEEPEST = 24;
    private static final Parser PARSER = Parser.builder()
            .customInlineContentParserFactory(new MathInline()).customBlockParserFactory(new MathBlock.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build();
    /** CommonMark wants angle brackets about a link with blanks in it; a teacher need not know. */
    private static final Pattern LINK_WITH_BLANKS = Pattern.compile("\\]\\(((?:do|term):[^()<>\\n]*)\\)");

    private final Reading reading;
    private final int above;
    private final Inlines inlines;

    /** @param above lines of the file above the text given */
    ProseReader(Reading reading, int above) {
        this.reading = reading;
        this.above = above;
        inlines = new Inlines(reading, above);
    }

    List<Block> blocks(String text) {
        return children(PARSER.parse(LINK_WITH_BLANKS.matcher(text).replaceAll("](<$1>)")));
    }

    /** A text of one paragraph; what is more than that is a fault. */
    List<Inline> line(String text) {
        List<Block> blocks = blocks(text);
        if (blocks.isEmpty()) {
            return List.of();
        }
        if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph(int line, var words)) {
            return words;
        }
        return List.of(new Inline.Broken(text, reading.fault(above + 1, Complaint.of("prose.one-paragraph"))));
    }

    private List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, blocks);
        }
        return blocks;
    }

    private void block(Node node, List<Block> blocks) {
        int line = inlines.line(node);
        switch (node) {
            case org.commonmark.node.Heading heading -> blocks.add(new Block.Heading(line, heading.getLevel(), inlines.of(node)));
            case Paragraph paragraph when paragraph.getFirstChild() instanceof Image image && image.getNext() == null ->
                blocks.add(new PictureFile(reading).read(line, image));
            case Paragraph paragraph -> {
                List<Inline> text = inlines.of(paragraph);
                blocks.add(text.size() == 1 && text.getFirst() instanceof Inline.Formula(String latex)
                        && paragraph.getFirstChild() instanceof MathInline.Node only && only.getNext() == null
                        ? new Block.Formula(line, latex) : new Block.Paragraph(line, text));
            }
            case ListBlock list -> blocks.add(list(line, list));
            case BlockQuote quote -> blocks.add(new Block.Quote(line, children(quote)));
            case FencedCodeBlock fence -> blocks.addAll(new FenceReader(reading).read(line, fence));
            case IndentedCodeBlock code -> blocks.add(new Block.Code(line, "", code.getLiteral().stripTrailing()));
            case MathBlock.Node formula -> blocks.add(formula(line, formula));
            case ThematicBreak rule -> blocks.add(new Block.Rule(line));
            case HtmlBlock html when html.getLiteral().strip().startsWith("<!--") -> { /* a teacher's remark to the file's readers */ }
            case HtmlBlock html -> blocks.add(reading.broken(line, Complaint.of("prose.html")));
            case LinkReferenceDefinition definition -> { /* its links were faulted where they stand */ }
            default -> blocks.add(reading.broken(line, Complaint.of("prose.block", node.getClass().getSimpleName())));
        }
    }

    private Block list(int line, ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(children(item));
        }
        int start = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
        return new Block.Items(line, !(list instanceof BulletList), start, items);
    }

    private Block formula(int line, MathBlock.Node formula) {
        if (!formula.closed) {
            return reading.broken(line, Complaint.of("formula.open"));
        }
        return reading.catalogue.formulaFault(formula.latex)
                .<Block>map(why -> reading.broken(line, Complaint.of("formula.broken", why)))
                .orElseGet(() -> new Block.Formula(line, formula.latex));
    }
}
