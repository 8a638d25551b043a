package primerlab.lesson;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LessonReaderTest {
    private static final String AT = "lessons/en/09-forger.md:";

    @Test void theExampleOfALessonFileIsReadWhole() {
        Lesson lesson = Toys.read("""
                ---
                title: Forger and detective
                primer: 3) GAN
                minutes: 12
                ---
                Two networks play a game. [Press play](do:play) and watch.

                ```figure gan-points
                data: ring-of-8
                seed: 7
                expect: modes >= 8 within 20 s
                ```

                ```predict
                question: What happens to the fakes if the detective stops learning?
                - They freeze.
                - They rush to where the frozen detective is most easily fooled. *
                because: G still climbs D's gradient, and D no longer answers.
                try: do:set train-d=off
                ```

                ```note teacher
                Ask for hands before pressing play.
                ```
                """);
        assertEquals(List.of(), lesson.faults());
        assertEquals("Forger and detective", lesson.title());
        assertEquals("3) GAN", lesson.primer());
        assertEquals(12, lesson.minutes());
        assertEquals("09", lesson.number());
        Block.FigureBlock figure = lesson.figures().getFirst();
        assertEquals(Map.of("data", "ring-of-8"), figure.settings());
        assertEquals(7, figure.seed().orElseThrow());
        assertEquals(new Expectation(11, "modes", Expectation.Sign.AT_LEAST, 8, 20), figure.expects().getFirst());
        Block.Predict predict = lesson.predictions().getFirst();
        assertEquals(1, predict.right());
        assertEquals("They rush to where the frozen detective is most easily fooled.", Inline.plain(predict.options().get(1)));
        assertEquals(List.of(new Action.Set(Map.of("train-d", "off"))), predict.tries());
        assertEquals(1, lesson.teacherNotes().size());
        Block.Paragraph first = assertInstanceOf(Block.Paragraph.class, lesson.blocks().getFirst());
        assertEquals(new Inline.Do("Press play", List.of(new Action.Play())), first.text().get(1));
    }

    @Test void anUnknownKnobIsNamedWithItsLineAndTheClosestOne() {
        assertEquals(List.of(AT + "6: unknown knob \"learning-rte\" in figure gan-points; did you mean \"learning-rate\"?"),
                Toys.faults("```figure gan-points\nlearning-rte: 3\n```\n"));
    }

    @Test void aFaultyKnobLeavesTheRestOfItsFigure() {
        Lesson lesson = Toys.read(Toys.HEADER + "```figure gan-points\nlearning-rate: fast\nseed: 3\n```\n\nMore.\n");
        assertEquals(1, lesson.faults().size());
        assertEquals(6, lesson.faults().getFirst().line());
        assertEquals(3, lesson.figures().getFirst().seed().orElseThrow());
        assertInstanceOf(Block.Broken.class, lesson.blocks().getFirst());
        assertInstanceOf(Block.Paragraph.class, lesson.blocks().getLast());
    }

    @Test void everyKindOfFaultInAFigureNamesItsLine() {
        assertEquals(List.of(AT + "5: unknown figure \"gan-pints\"; did you mean \"gan-points\"?"), Toys.faults("```figure gan-pints\n```\n"));
        assertStarts("6: seed wants a whole number", "```figure gan-points\nseed: seven\n```\n");
        assertStarts("7: expect wants, for example", "```figure gan-points\nseed: 7\nexpect: modes about 8\n```\n");
        assertStarts("6: unknown measure \"mode\" in figure gan-points; did you mean \"modes\"?", "```figure gan-points\nexpect: mode >= 8 within 20 s\n```\n");
        assertStarts("6: expect wants a time above 0", "```figure gan-points\nexpect: modes >= 8 within 0 s\n```\n");
        assertStarts("6: a line here reads", "```figure gan-points\nseven\n```\n");
        assertStarts("7: seed is set twice in figure gan-points", "```figure gan-points\nseed: 1\nseed: 2\n```\n");
        assertStarts("7: knob \"data\" is set twice", "```figure gan-points\ndata: ring-of-8\ndata: two-moons\n```\n");
        assertStarts("7: the block that opens with ``` here is never closed", "\n\n```figure gan-points\ndata: ring-of-8\n");
    }

    @Test void everyKindOfFaultInAPredictionNamesItsLine() {
        assertStarts("8: predict wants one right option, marked with * at its end, not 0", Toys.FIGURE + "\n```predict\nquestion: Q?\n- a\n- b\n```\n");
        assertStarts("8: predict wants one right option, marked with * at its end, not 2", Toys.FIGURE + "\n```predict\nquestion: Q?\n- a *\n- b *\n```\n");
        assertStarts("8: predict has no question", Toys.FIGURE + "\n```predict\n- a *\n- b\n```\n");
        assertStarts("8: predict wants two options", Toys.FIGURE + "\n```predict\nquestion: Q?\n- a *\n```\n");
        assertStarts("12: unknown action \"do:ply\"; did you mean \"play\"?", Toys.FIGURE + "\n```predict\nquestion: Q?\n- a *\n- b\ntry: do:ply\n```\n");
        assertStarts("9: a predict block has question:", Toys.FIGURE + "\n```predict\nsomething\nquestion: Q?\n- a *\n- b\n```\n");
        assertStarts("10: broken formula", Toys.FIGURE + "\n```predict\nquestion: Q?\n- $\\nonsense$ *\n- b\n```\n");
    }

    @Test void everyKindOfFaultInProseNamesItsLine() {
        assertStarts("5: unknown block \"figur gan-points\"; did you mean \"figure\"?", "```figur gan-points\n```\n");
        assertStarts("5: unknown note \"pupil\"", "```note pupil\n```\n");
        assertStarts("6: broken formula: unknown command", "One line\nand $\\nonsense$.\n");
        assertStarts("7: broken formula: unknown command", "One.\n\n$$\n\\nonsense\n$$\n");
        assertStarts("7: the formula that opens with $$", "One.\n\n$$ a + b\n\nMore.\n");
        assertStarts("6: the glossary has no term \"generatr\"; did you mean \"generator\"?", "One\n[two](term:generatr)\n");
        assertStarts("5: there is no lesson \"11\"", "[two](lesson:11)\n");
        assertStarts("5: a lesson links only to do:, term: and lesson:, not to \"https://example.org\"", "[two](https://example.org)\n");
        assertStarts("5: a lesson links only to do:, term: and lesson:, not to \"file:///etc/passwd\"", "[two](file:///etc/passwd)\n");
        assertStarts("5: the picture \"../secret.png\" is not in", "![two](../secret.png)\n");
        assertStarts("5: HTML is not read", "<script>alert(1)</script>\n");
        assertStarts("7: do:ask asks something of figure gan-points, which answers nothing", Toys.FIGURE + "[two](do:ask \"what; now\")\n");
        assertStarts("6: do: acts on a figure, and this lesson has none", "One\n[two](do:play)\n");
        assertStarts("8: unknown part \"loses\" in figure gan-points; did you mean \"losses\"?", Toys.FIGURE + "\n[two](do:show loses)\n");
        assertStarts("8: unknown preset \"work\" in figure gan-points", Toys.FIGURE + "\n[two](do:preset work)\n");
        assertStarts("8: unknown knob \"train\" in figure gan-points", Toys.FIGURE + "\n[two](do:set train=off)\n");
    }

    @Test void everyKindOfFaultInAHeaderNamesItsLine() {
        assertEquals(List.of(AT + "1: a lesson begins with a header between two lines of ---: title, primer, minutes"), all("Words.\n"));
        assertEquals(List.of(AT + "1: the header has no minutes: line"), all("---\ntitle: T\n---\n"));
        assertEquals(List.of(AT + "1: the header has no title: line"), all("---\nminutes: 3\n---\n"));
        assertEquals(List.of(AT + "3: minutes wants a whole number from 1 to 999, not \"ten\""), all("---\ntitle: T\nminutes: ten\n---\n"));
        assertEquals(List.of(AT + "1: the header that opens here is never closed; write --- below its last line"), all("---\ntitle: T\nminutes: 1\n\nWords.\n"));
        assertEquals(List.of(AT + "3: \"title\" stands in the header twice, in line 2 already; keep one of them"), all("---\ntitle: Two\ntitle: Twice\nminutes: 1\n---\n"));
        assertEquals(List.of(AT + "4: unknown header field \"minuts\"; did you mean \"minutes\"?"), all("---\ntitle: T\nminutes: 1\nminuts: 2\n---\n"));
    }

    @Test void dollarsInPricesStayText() {
        Lesson lesson = Toys.read(Toys.HEADER + "It costs $5 and $6, or \\$7.\n");
        assertEquals(List.of(new Inline.Words("It costs $5 and $6, or $7.")), ((Block.Paragraph) lesson.blocks().getFirst()).text());
    }

    @Test void whatStandsInAFormulaIsNotReadAsProse() {
        Lesson lesson = Toys.read(Toys.HEADER + "Here $a_1 * b_2 * c$ stands.\n\n$$\nx_1 = 2\n- y_2\n$$\n");
        assertEquals(new Inline.Formula("a_1 * b_2 * c"), ((Block.Paragraph) lesson.blocks().getFirst()).text().get(1));
        assertEquals("x_1 = 2\n- y_2", ((Block.Formula) lesson.blocks().get(1)).latex());
    }

    @Test void noTextHoweverBrokenStopsTheReader() {
        String whole = Toys.HEADER + "# A $x_1$ *b* [c](do:set data=x)\n\n> - q\n\n```figure gan-points\nseed: 1\nexpect: modes >= 8 within 2 s\n```\n"
                + "```predict\nquestion: $a$?\n- b *\n- c\ntry: do:play\n```\n![p](q.png) $$ z $$ <b>&amp;\n";
        Random random = new Random(1);
        String odd = "$`*[]()<>-:=\n\\#>~!\u0000\uD800é§ \t";
        int faulty = 0;
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder(whole);
            for (int change = random.nextInt(12); change >= 0 && text.length() > 1; change--) {
                int at = random.nextInt(1, text.length());
                switch (random.nextInt(9) / 4) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            Lesson lesson = Toys.read(text.toString());
            int lines = (int) text.toString().lines().count();
            for (Fault fault : lesson.faults()) {
                assertTrue(fault.line() >= 1 && fault.line() <= lines + 1, fault + " of " + lines + " lines");
                faulty++;
            }
        }
        assertTrue(faulty > 500, "the texts were hardly broken");
    }

    @Test void deepNestingStopsNobody() {
        for (String piece : List.of(">", "- ", "*", "[", "![", "`", "$", "$$", "((", "<")) {
            Toys.read(Toys.HEADER + piece.repeat(20_000) + "a" + "*](x)>".repeat(5_000));
        }
    }

    private static List<String> all(String text) {
        return Toys.read(text).faults().stream().map(Fault::toString).toList();
    }

    private static void assertStarts(String expected, String body) {
        List<String> faults = Toys.faults(body);
        assertEquals(1, faults.size(), () -> faults.toString());
        assertTrue(faults.getFirst().startsWith(AT + expected), () -> faults.getFirst());
    }
}
