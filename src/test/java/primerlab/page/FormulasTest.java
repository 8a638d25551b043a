package primerlab.page;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.scilab.forge.jlatexmath.Box;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormulasTest {
    @Test void aFormulasOutlineFillsTheBoxThatItsLayoutClaims() throws BadInput {
        for (String latex : List.of("x", "\\frac{p}{p+q}", "\\sum_{i=1}^{n} \\log D(x_i)", "\\sqrt{2}", "\\mathbb{E}")) {
            Box box = Formulas.icon(latex, true, 1).getBox();
            FormulaOutline pen = new FormulaOutline();
            pen.scale(1000, 1000);
            box.draw(pen, 0, 0);
            Rectangle2D drawn = pen.outline().getBounds2D();
            assertEquals(box.getWidth() * 1000, drawn.getWidth(), 0.25 * box.getWidth() * 1000, latex);
            assertTrue(drawn.getMinY() >= -1000 * box.getHeight() - 60 && drawn.getMaxY() <= 1000 * box.getDepth() + 60, latex);
        }
    }

    @Test void aBrokenFormulaHasAReason() {
        for (String latex : List.of("\\frac{a", "\\nonsense", "{", "\\left( x", "", "x".repeat(3000), "\\begin{matrix} a")) {
            assertTrue(Formulas.fault(latex).isPresent(), latex);
            assertEquals(1, Formulas.fault(latex).orElseThrow().lines().count(), latex);
        }
    }

    @Test void aFormulaReadsNoFileAndDefinesNothing() {
        for (String latex : List.of("\\includegraphics{/etc/passwd}", "\\newcommand{\\a}{\\a}", "\\def\\a{b}", "x + \\renewcommand{\\pi}{3}",
                "\\jlmExternalFont{/tmp/f.ttf}")) {
            assertTrue(Formulas.fault(latex).orElse("").startsWith("a lesson may not use \\"), latex);
        }
    }

    @Test void noFormulaHoweverBrokenStopsTheProgram() {
        List<String> pieces = List.of("\\frac", "{", "}", "^", "_", "\\left", "(", "\\right", ")", "\\sum", "x", "&", "\\\\", "\\begin{matrix}",
                "\\end{matrix}", "\\sqrt", "[", "]", "\\text", "#", "~", "%", "\\", "'", "\\mathbb", "\\color{red}", "é", "∑", "\\rule{1}{1}", "\\hspace{x}");
        Random random = new Random(2);
        for (int round = 0; round < 3000; round++) {
            StringBuilder latex = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                latex.append(pieces.get(random.nextInt(pieces.size())));
            }
            Formulas.fault(latex.toString());
        }
    }
}
