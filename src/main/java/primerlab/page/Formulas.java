package primerlab.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scilab.forge.jlatexmath.JMathTeXException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** LaTeX set by JLaTeXMath. Commands that would read a file, load a font or define others are not for lessons. */
final class Formulas {
    private static final Words WORDS = Words.of("page");
    private static final int LONGEST = 2000;
    private static final Pattern FORBIDDEN = Pattern.compile("\\\\(includegraphics|jlmExternalFont|jlmDynamic\\w*|DynamicReplace|"
            + "newcommand|renewcommand|newenvironment|renewenvironment|def|providecommand|jlmXML|jlmFromMacro|input|include|magnification)"
            + "(?![a-zA-Z])");

    private Formulas() {}

    /** Why this formula cannot be set, in one line; empty where it can. */
    static Optional<String> fault(String latex) {
        try {
            icon(latex, false, 10);
            return Optional.empty();
        } catch (BadInput e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @param size of one em, in pixels */
    static TeXIcon icon(String latex, boolean display, float size) throws BadInput {
        Matcher forbidden = FORBIDDEN.matcher(latex);
        if (forbidden.find()) {
            throw new BadInput(WORDS.say("formula.forbidden", forbidden.group()));
        }
        if (latex.isBlank() || latex.length() > LONGEST) {
            throw new BadInput(latex.isBlank() ? WORDS.say("formula.empty") : WORDS.say("formula.long", Integer.toString(LONGEST)));
        }
        bracesMatch(latex);
        try {
            return new TeXFormula(latex).createTeXIcon(display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT, size);
        } catch (JMathTeXException | StringIndexOutOfBoundsException | NullPointerException | ClassCastException
                 | java.util.EmptyStackException | NumberFormatException e) {
            // JLaTeXMath meets some unfinished commands with these instead of its own exception.
            String why = e instanceof JMathTeXException && e.getMessage() != null ? e.getMessage() : WORDS.say("formula.unfinished");
            throw new BadInput(why.lines().findFirst().orElse("").strip(), e);
        }
    }

    /** JLaTeXMath lets an open brace pass in silence. */
    private static void bracesMatch(String latex) throws BadInput {
        int open = 0;
        for (int i = 0; i < latex.length() && open >= 0; i++) {
            char c = latex.charAt(i);
            if (c == '\\') {
                i++;
            } else {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        if (open != 0) {
            throw new BadInput(WORDS.say(open > 0 ? "formula.brace-open" : "formula.brace-closes"));
        }
    }
}
