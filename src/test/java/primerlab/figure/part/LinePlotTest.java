package primerlab.figure.part;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a plot shows, read from its vector file: texts with their places, lines with their points. */
final class LinePlotTest {
    private final Random random = new Random(5);

    private record Word(String text, double left, double right, double base, double size) {
        boolean touches(Word other) {
            return left < other.right && other.left < right && Math.abs(base - other.base) < 0.75 * Math.min(size, other.size);
        }

        boolean number() {
            return text.matches("[−0-9.\u202f]+");
        }
    }

    @Test void bothAxesCarryThreeNumbersOrMoreAndTheStepsOneAtTheEndWhileTheRunGrows() throws Exception {
        for (int rows = 1; rows < 4000; rows = rows * 5 / 4 + 1) {
            List<Word> words = words(svg(rows, -1, 257, 150));
            double foot = words.stream().filter(Word::number).mapToDouble(Word::base).max().orElseThrow();
            List<Word> across = words.stream().filter(word -> word.number() && word.base == foot).toList();
            List<Word> up = words.stream().filter(word -> word.number() && word.base < foot - 2).toList();
            assertTrue(across.size() >= 3, rows + " rows: " + across);
            assertTrue(up.size() >= 3, rows + " rows: " + up);
            assertTrue(value(across.getLast()) >= 3L * rows, "the last number is at or beyond the newest step");
            for (int i = 0; i < words.size(); i++) {
                for (int k = i + 1; k < words.size(); k++) {
                    assertFalse(words.get(i).touches(words.get(k)), rows + " rows: " + words.get(i) + " lies on " + words.get(k));
                }
            }
        }
    }

    @Test void aNameStandsAtTheHeightOfTheEndOfItsCurve() throws Exception {
        Document plot = xml(svg(500, -1, 400, 200));
        for (Element line : elements(plot, "polyline")) {
            String[] points = line.getAttribute("points").trim().split("[ ,]+");
            double end = Double.parseDouble(points[points.length - 1]);
            assertTrue(words(plot).stream().filter(word -> word.text().equals("D") || word.text().equals("G"))
                    .anyMatch(word -> Math.abs(word.base() - word.size() * 0.33 - end) < 2), "a name at " + end);
        }
    }

    @Test void aSpikeDoesNotSquashTheRestAndIsSaid() throws Exception {
        List<Word> calm = words(svg(800, -1, 257, 150));
        List<Word> spiked = words(svg(800, 300, 257, 150));
        assertTrue(highest(calm) < 1.7 && highest(spiked) < 1.7, highest(spiked) + " with a spike");
        assertTrue(spiked.stream().anyMatch(word -> word.text().equals("75.0")), "how high it goes is said: " + spiked);
        assertFalse(calm.stream().anyMatch(word -> word.text().equals("75.0")));
    }

    @Test void anotherUnitTakesItsOwnRange() throws Exception {
        String svg = OnFx.call(() -> {
            LinePlot plot = losses(300, -1);
            OnFx.styled(plot, 257, 150);
            Exports.svg(plot);
            plot.upAxis(new Axis("loss", "squared")).series("d").data(new long[] {0, 10, 20}, new double[] {0.1, 0.11, 0.12}, 3);
            plot.series("g").visible(false);
            plot.reference("log 4", Double.NaN).reference("log 2", Double.NaN);
            return Exports.svg(plot);
        });
        assertTrue(svg.contains("loss (squared)"));
        assertTrue(words(xml(svg)).stream().filter(Word::number).anyMatch(word -> value(word) == 0.12), "the axis fits the new values");
    }

    @Test void whatPaleCurvesAreIsSaidInThePicture() throws Exception {
        String svg = OnFx.call(() -> {
            LinePlot plot = losses(100, -1);
            plot.series("d").ghost(new long[] {0, 100, 300}, new double[] {1.4, 1.3, 1.2}, 3);
            plot.ghosts("dotted: run A");
            OnFx.styled(plot, 400, 200);
            return Exports.svg(plot);
        });
        assertTrue(svg.contains(">dotted: run A<"));
        assertTrue(elements(xml(svg), "polyline").stream().anyMatch(line -> line.getAttribute("stroke-dasharray").equals("2 3")));
    }

    @Test void aScreenReaderHearsTheNewestValues() throws Exception {
        String said = OnFx.call(() -> {
            LinePlot plot = new LinePlot("Losses.", new Axis("step", ""), new Axis("loss", "nats"));
            plot.series("d").named("D").data(new long[] {0, 30}, new double[] {1, 1.25}, 2);
            return String.valueOf(plot.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT));
        });
        assertEquals("Losses. D is 1.250 at step 30.", said);
    }

    private static double highest(List<Word> words) {
        double foot = words.stream().filter(Word::number).mapToDouble(Word::base).max().orElseThrow();
        return words.stream().filter(word -> word.number() && word.base() < foot - 2 && !word.text().equals("75.0")).mapToDouble(LinePlotTest::value).max().orElseThrow();
    }

    private static double value(Word word) {
        return Double.parseDouble(word.text().replace("\u202f", "").replace('−', '-'));
    }

    private LinePlot losses(int rows, int spike) {
        LinePlot plot = new LinePlot("Losses", new Axis("step", ""), new Axis("loss", "nats"));
        long[] steps = IntStream.range(0, rows).mapToLong(i -> 3L * i + 3).toArray();
        plot.series("d").named("D").role(Role.DISCRIMINATOR).data(steps, noise(rows, 1.3, spike), rows);
        plot.series("g").named("G").role(Role.GENERATED).data(steps, noise(rows, 0.8, -1), rows);
        return plot.reference("log 4", Math.log(4)).reference("log 2", Math.log(2));
    }

    private double[] noise(int n, double mean, int spike) {
        double[] values = IntStream.range(0, n).mapToDouble(i -> mean + 0.1 * (random.nextDouble() - 0.5)).toArray();
        if (spike >= 0) {
            values[spike] = 75;
        }
        return values;
    }

    private String svg(int rows, int spike, double width, double height) throws Exception {
        return OnFx.call(() -> {
            LinePlot plot = losses(rows, spike);
            OnFx.styled(plot, width, height);
            return Exports.svg(plot);
        });
    }

    private static List<Word> words(String svg) throws Exception {
        return words(xml(svg));
    }

    /** Without the title, which stands above the picture. */
    private static List<Word> words(Document svg) {
        List<Word> words = new ArrayList<>();
        for (Element text : elements(svg, "text")) {
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double x = Double.parseDouble(text.getAttribute("x"));
            double width = Lettering.measure(text.getTextContent(), new Ink.TextStyle(size, text.getAttribute("font-family").contains("Mono"), false));
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            if (text.getAttribute("font-weight").isEmpty()) {
                words.add(new Word(text.getTextContent(), left, left + width, Double.parseDouble(text.getAttribute("y")), size));
            }
        }
        return words;
    }

    private static List<Element> elements(Document of, String name) {
        return IntStream.range(0, of.getElementsByTagName(name).getLength()).mapToObj(i -> (Element) of.getElementsByTagName(name).item(i)).toList();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
