package primerlab.figure.part;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * A picture of the plane: layers of fields, points, arrows and grids over axes of equal scale. Wheel zooms, drag moves, double
 * click resets; arrow keys move the crosshair, + and − zoom, 0 resets, Enter clicks. JavaFX thread only.
 */
public final class Plane extends Region {
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private final Label title = new Label();
    private final PlaneFrame frame;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final Extent home;
    private final Crosshair crosshair = new Crosshair();
    private final PlaneGestures gestures;
    private Extent extent;
    private Mapping mapping;
    private boolean legend = true;

    /** What happens at a place, in data units. */
    public interface At {
        void at(double x, double y);
    }

    /** @param home what is in view at first and after a reset */
    public Plane(String title, Axis x, Axis y, Extent home) {
        this.home = home;
        extent = home;
        frame = new PlaneFrame(x, y);
        mapping = new Mapping(0, 0, 1, 1, home);
        getStyleClass().addAll("plane", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        this.title.getStyleClass().add("picture-title");
        this.title.setWrapText(true);
        title(title);
        getChildren().addAll(this.title, sheet, crosshair);
        gestures = new PlaneGestures(this, crosshair);
        setMinSize(120, 120);
    }

    /** The sentence above the picture; also what a screen reader says. */
    public Plane title(String sentence) {
        title.setText(sentence);
        title.setVisible(!sentence.isEmpty());
        setAccessibleText(sentence);
        requestLayout();
        return this;
    }

    public String title() {
        return title.getText();
    }

    /** The layer of that name, made on the first call above all earlier ones. */
    public Layer layer(String id) {
        return layers.computeIfAbsent(id, name -> new Layer(this, name));
    }

    public Plane legend(boolean show) {
        legend = show;
        touch();
        return this;
    }

    /** Runs with the place under the pointer or the crosshair, at most once per movement. */
    public Plane onHover(At hover) {
        gestures.hover(hover);
        return this;
    }

    /** Runs when neither pointer nor crosshair is on the picture any more. */
    public Plane onLeave(Runnable leave) {
        gestures.leave(leave);
        return this;
    }

    /** Runs on a click without a drag, or on Enter at the crosshair. */
    public Plane onClick(At click) {
        gestures.click(click);
        return this;
    }

    /** While a brush is set, dragging paints instead of moving the picture; Enter at the crosshair dabs. Null puts it away. */
    public Plane brush(@Nullable Brush brush) {
        gestures.brush(brush);
        return this;
    }

    public Extent extent() {
        return extent;
    }

    /** Shows another part of the plane. */
    public void show(Extent part) {
        extent = part;
        touch();
    }

    public void reset() {
        show(home);
    }

    /** Where a place of the plane, in data units, stands in this node. */
    public Point2D place(double x, double y) {
        return new Point2D(mapping.px(x), mapping.py(y) + sheetTop());
    }

    public Palette palette() {
        return palette;
    }

    /** Draws anew at the next frame; layers call it themselves. */
    public void touch() {
        sheet.touch();
        mapping = frame.mapping(sheet.getWidth(), sheet.getHeight(), extent, palette);
    }

    Mapping mapping() {
        return mapping;
    }

    Extent home() {
        return home;
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
        return 480;
    }

    @Override protected double computePrefHeight(double width) {
        return frame.height(width > 0 ? width : 480, palette) + (title.isVisible() ? snapSizeY(title.prefHeight(width)) + 4 : 0);
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double head = title.isVisible() ? snapSizeY(title.prefHeight(width)) + 4 : 0;
        title.resizeRelocate(0, 0, width, Math.max(0, head - 4));
        sheet.resizeRelocate(0, head, width, Math.max(0, getHeight() - head));
        crosshair.setLayoutX(0);
        crosshair.setLayoutY(head);
        touch();
    }

    void draw(Ink ink) {
        mapping = frame.mapping(sheet.getWidth(), sheet.getHeight(), extent, palette);
        frame.back(ink, mapping, palette);
        ink.clip(mapping.left(), mapping.top(), mapping.width(), mapping.height());
        for (Layer layer : layers.values()) {
            layer.draw(ink, mapping, palette);
        }
        ink.unclip();
        frame.front(ink, mapping, palette);
        if (legend) {
            Legend.draw(ink, mapping, palette, layers.values());
        }
        gestures.moved();
    }
}
