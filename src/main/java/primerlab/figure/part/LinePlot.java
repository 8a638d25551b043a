package primerlab.figure.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.function.DoubleConsumer;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;
import primerlab.text.Words;

/**
 * Curves over training steps: calm axes, each curve named at its end, a line at the moment shown. Single values far above or below
 * all others do not squash the rest: the axis leaves them out and says so. The pointer or the arrow keys read values; a click or Enter
 * picks a step. JavaFX thread only.
 */
public final class LinePlot extends TitledPicture<LinePlot> {
    private static final Words WORDS = Words.of("parts");

    private final LinePlotDrawing drawing;
    private final LinePlotReading reading;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Double> references = new LinkedHashMap<>();
    private double marker = Double.NaN;
    private String ghosts = "";

    public LinePlot(String title, Axis x, Axis y) {
        super("line-plot", title);
        drawing = new LinePlotDrawing(x, y, palette());
        reading = new LinePlotReading(this, drawing);
        getChildren().addAll(reading.nodes());
        setMinSize(120, 80);
    }

    /** The curve of that name, made on the first call. */
    public Series series(String id) {
        return series.computeIfAbsent(id, name -> new Series(this, name));
    }

    /** A labelled level, for example the loss at equilibrium. NaN takes it away. */
    public LinePlot reference(String label, double y) {
        if (Double.isNaN(y)) {
            references.remove(label);
        } else {
            references.put(label, y);
        }
        touch();
        return this;
    }

    /** Another quantity or unit from now on: the curves are given anew in it. */
    public LinePlot upAxis(Axis y) {
        drawing.upAxis(y);
        touch();
        return this;
    }

    public LinePlot logarithmic(boolean on) {
        drawing.logarithmic(on);
        touch();
        return this;
    }

    /** Keeps the y axis at a range; NaN for both lets it follow the curves. */
    public LinePlot range(double min, double max) {
        drawing.range(min, max);
        touch();
        return this;
    }

    /** Draws a line at the moment shown; NaN for none. */
    public LinePlot marker(double x) {
        if (Double.compare(marker, x) != 0) {
            marker = x;
            touch();
        }
        return this;
    }

    /** What the pale second curves are, said inside the picture; empty for nothing. */
    public LinePlot ghosts(String name) {
        if (!ghosts.equals(name)) {
            ghosts = name;
            touch();
        }
        return this;
    }

    /** Runs with the x under the pointer or the keys, and with NaN when there is none any more. */
    public LinePlot onHover(DoubleConsumer hover) {
        reading.hover(hover);
        return this;
    }

    /** Runs with the x of a click or of Enter. */
    public LinePlot onPick(DoubleConsumer pick) {
        reading.pick(pick);
        return this;
    }

    /**
     * While a brush is set, a drag across the plot is its; places are x and y of the axes. A click without a drag still picks. Null puts
     * it away.
     */
    public LinePlot brush(@Nullable Brush brush) {
        reading.brush(brush);
        return this;
    }

    /** Where a value stands in this node. */
    public Point2D place(double x, double y) {
        return new Point2D(drawing.px(x), drawing.py(y) + sheetTop());
    }

    SequencedCollection<Series> all() {
        return ((LinkedHashMap<String, Series>) series).sequencedValues();
    }

    @Override LinePlot self() {
        return this;
    }

    @Override double sheetHeight(double width) {
        return 160;
    }

    @Override protected double computePrefWidth(double height) {
        return 360;
    }

    @Override void placed(double top) {
        reading.top(top);
    }

    @Override String described() {
        StringBuilder ends = new StringBuilder();
        for (Series s : all()) {
            if (s.shown() && s.size() > 0) {
                int last = s.size() - 1;
                ends.append(ends.isEmpty() ? "" : " ").append(WORDS.say("plot.end", s.label(), Numbers.of(s.y(last)), drawing.xName(), Numbers.whole(s.x(last))));
            }
        }
        return ends.toString();
    }

    @Override void draw(Ink ink) {
        drawing.draw(ink, sheetWidth(), sheetHeight(), new LinePlotDrawing.Content(all(), references, marker, ghosts));
        reading.moved();
    }
}
