package primerlab.figure.part;

import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * One kind of thing on a {@link Plane}. Arrays are taken by reference and must not be written to afterwards; giving new ones
 * redraws the plane at the next frame. Points are x, y pairs in data units.
 */
public final class Layer {
    private final Plane plane;
    private final String id;
    private @Nullable Marks marks;
    private String label = "";
    private boolean visible = true;
    private double size = 3.5;
    private double opacity = 1;
    private int selected = -1;

    Layer(Plane plane, String id) {
        this.plane = plane;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Real things: filled dots. */
    public Layer dots(float[] xy, int n, Role role) {
        return marks(points(PointMarks.Shape.DOT, xy, n, role));
    }

    /** Generated things: rings. */
    public Layer rings(float[] xy, int n, Role role) {
        return marks(points(PointMarks.Shape.RING, xy, n, role));
    }

    /** Noise: crosses. */
    public Layer crosses(float[] xy, int n, Role role) {
        return marks(points(PointMarks.Shape.CROSS, xy, n, role));
    }

    /** An arrow at each point. @param scale data units drawn for one unit of {@code direction} */
    public Layer arrows(float[] xy, float[] direction, int n, double scale, Role role) {
        ArrowMarks arrows = marks instanceof ArrowMarks kept ? kept : new ArrowMarks();
        arrows.set(xy, direction, n, scale, role);
        return marks(arrows);
    }

    /** A lattice of side² points, row-major, joined along its rows and columns. @param fill shades cells by how dense they are */
    public Layer grid(float[] xy, int side, Role role, boolean fill) {
        GridMarks grid = marks instanceof GridMarks kept ? kept : new GridMarks();
        grid.set(xy, side, role, fill);
        return marks(grid);
    }

    /**
     * A map of numbers over the square [−extent, extent]².
     *
     * @param values row-major (side²), each at its cell's centre, row 0 at the bottom
     * @param from   value at the low end of the scale; likewise {@code to}
     */
    public Layer field(float[] values, int side, double extent, ColourScale scale, double from, double to) {
        return marks(new FieldMarks(new Field(values, side, scale, from, to), extent));
    }

    /** A word beside each point. */
    public Layer names(float[] xy, List<String> names, Role role) {
        return marks(new NameMarks(xy, names, role));
    }

    /** One line through n points. */
    public Layer path(float[] xy, int n, Role role, double... dashes) {
        return marks(new PathMarks(xy, n, role, dashes));
    }

    private PointMarks points(PointMarks.Shape shape, float[] xy, int n, Role role) {
        PointMarks points = marks instanceof PointMarks kept ? kept : new PointMarks();
        points.set(shape, xy, n, role);
        return points;
    }

    /** What the legend calls it; empty for none. */
    public Layer named(String name) {
        if (!label.equals(name)) {
            label = name;
            plane.touch();
        }
        return this;
    }

    /** Radius of points, pixels. */
    public Layer size(double radius) {
        if (size != radius) {
            size = radius;
            plane.touch();
        }
        return this;
    }

    public Layer opacity(double share) {
        if (opacity != share) {
            opacity = share;
            plane.touch();
        }
        return this;
    }

    public Layer visible(boolean show) {
        if (visible != show) {
            visible = show;
            plane.touch();
        }
        return this;
    }

    /** Lights one point up until another is chosen; −1 for none. */
    public Layer select(int index) {
        if (selected != index) {
            selected = index;
            plane.touch();
        }
        return this;
    }

    public int selected() {
        return selected;
    }

    public Layer clear() {
        return marks(null);
    }

    /** Index of the point nearest to a place, at most so many pixels away. Empty for layers without points. */
    public OptionalInt nearest(double x, double y, double pixels) {
        return visible && marks != null ? marks.nearest(plane.mapping(), x, y, pixels) : OptionalInt.empty();
    }

    private Layer marks(@Nullable Marks next) {
        marks = next;
        plane.touch();
        return this;
    }

    void draw(Ink ink, Mapping mapping, Palette palette) {
        if (visible && marks != null) {
            marks.draw(ink, mapping, palette, new Marks.Look(size, opacity, selected));
        }
    }

    boolean inLegend() {
        return visible && marks != null && !label.isEmpty();
    }

    String label() {
        return label;
    }

    void sample(Ink ink, Palette palette, double x, double y) {
        if (marks != null) {
            marks.sample(ink, palette, x, y);
        }
    }
}
