package primerlab.figure.part;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Curves over training steps: calm axes, each curve named at its end, a line at the moment shown. The pointer or the arrow keys
 * read values; a click or Enter picks a step. JavaFX thread only.
 */
public final class LinePlot extends Region {
    private final Palette palette = new Palette();
    private final LinePlotDrawing drawing;
    private final Sheet sheet;
    private final Label title = new Label();
    private final LinePlotReading reading;
    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Double> references = new LinkedHashMap<>();
    private double marker = Double.NaN;

    public LinePlot(String title, Axis x, Axis y) {
        drawing = new LinePlotDrawing(x, y, palette);
        sheet = new Sheet(palette, this::draw);
        getStyleClass().addAll("line-plot", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        this.title.getStyleClass().add("picture-title");
        this.title.setWrapText(true);
        title(title);
        getChildren().addAll(this.title, sheet);
        reading = new LinePlotReading(this, drawing);
        getChildren().addAll(reading.nodes());
        setMinSize(120, 80);
    }

    public LinePlot title(String sentence) {
        title.setText(sentence);
        title.setVisible(!sentence.isEmpty());
        setAccessibleText(sentence);
        requestLayout();
        return this;
    }

    public String title() {
        return title.getText();
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

    public Palette palette() {
        return palette;
    }

    /** Draws anew at the next frame; series call it themselves. */
    public void touch() {
        sheet.touch();
    }

    SequencedCollection<Series> all() {
        return ((LinkedHashMap<String, Series>) series).sequencedValues();
    }

    double sheetTop() {
        return sheet.getLayoutY();
    }

    double sheetWidth() {
        return sheet.getWidth();
    }

    double sheetHeight() {
        return sheet.getHeight();
    }

    @Override protected double computePrefWidth(double height) {
        return 360;
    }

    @Override protected double computePrefHeight(double width) {
        return 160 + (title.isVisible() ? title.prefHeight(width) : 0);
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double head = title.isVisible() ? snapSizeY(title.prefHeight(width)) + 4 : 0;
        title.resizeRelocate(0, 0, width, Math.max(0, head - 4));
        sheet.resizeRelocate(0, head, width, Math.max(0, getHeight() - head));
        reading.top(head);
        touch();
    }

    void draw(Ink ink) {
        drawing.draw(ink, sheet.getWidth(), sheet.getHeight(), all(), references, marker);
        reading.moved();
    }
}
