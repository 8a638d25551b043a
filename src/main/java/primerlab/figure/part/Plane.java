package primerlab.figure.part;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;
import primerlab.text.Words;

/**
 * A picture of the plane: layers of fields, points, arrows and grids over axes of equal scale. Wheel zooms, drag moves, double
 * click resets; arrow keys move the crosshair, + and − zoom, 0 resets, Enter clicks. JavaFX thread only.
 */
public final class Plane extends TitledPicture<Plane> {
    private static final Words WORDS = Words.of("parts");

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
        super("plane", title);
        this.home = home;
        extent = home;
        frame = new PlaneFrame(x, y);
        mapping = new Mapping(0, 0, 1, 1, home);
        getChildren().add(crosshair);
        gestures = new PlaneGestures(this, crosshair);
        setMinSize(120, 120);
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

    @Override public void touch() {
        super.touch();
        mapping = frame.mapping(sheetWidth(), sheetHeight(), extent, palette());
    }

    Mapping mapping() {
        return mapping;
    }

    Extent home() {
        return home;
    }

    @Override Plane self() {
        return this;
    }

    @Override double sheetHeight(double width) {
        return frame.height(width > 0 ? width : 480, palette());
    }

    @Override void placed(double top) {
        crosshair.setLayoutX(0);
        crosshair.setLayoutY(top);
    }

    @Override String described() {
        StringBuilder marks = new StringBuilder();
        for (Layer layer : layers.values()) {
            if (layer.inLegend()) {
                marks.append(marks.isEmpty() ? "" : ", ").append(layer.label());
            }
        }
        return marks.isEmpty() ? "" : WORDS.say("plane.shown", marks);
    }

    @Override protected double computePrefWidth(double height) {
        return 480;
    }

    @Override void draw(Ink ink) {
        Palette palette = palette();
        mapping = frame.mapping(sheetWidth(), sheetHeight(), extent, palette);
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
