package primerlab.figure.gan;

import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.scene.paint.Color;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.part.Palette;
import primerlab.text.Words;

/** The main picture as scalable lines and dots, for a slide or a page. */
final class Svg {
    private static final Words WORDS = Words.of("gan-figure");
    private static final double SIDE = 600;
    private static final double LEFT = 60;
    private static final double TOP = 44;
    private static final double WIDTH = LEFT + SIDE + 24;
    private static final double HEIGHT = TOP + SIDE + 110;

    private final StringBuilder text = new StringBuilder();
    private final GanSnapshot snapshot;
    private final Palette palette;
    private final Layers layers;

    private Svg(GanSnapshot snapshot, Palette palette, Layers layers) {
        this.snapshot = snapshot;
        this.palette = palette;
        this.layers = layers;
    }

    /** @param belief colour of a belief from 0 to 1, as on the screen */
    static String of(GanSnapshot snapshot, Palette palette, DoubleFunction<Color> belief, Layers layers) {
        Svg svg = new Svg(snapshot, palette, layers);
        svg.open();
        if (layers.shown(Layers.Layer.MAP)) {
            svg.map(belief);
        }
        if (layers.shown(Layers.Layer.GRID)) {
            svg.grid();
        }
        svg.points();
        svg.frame(belief);
        return svg.text.append("</svg>\n").toString();
    }

    private void open() {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" font-family=\"Source Sans 3, sans-serif\" font-size=\"15\" fill=\"%s\">",
                n(WIDTH), n(HEIGHT), hex(palette.text()));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>", hex(palette.surface()));
        String title = WORDS.say(Loss.of(snapshot.loss()).probability() ? "title.belief" : "title.squares");
        add("<title>%s</title>", escape(title));
        add("<text x=\"%s\" y=\"28\" font-weight=\"600\">%s</text>", n(LEFT), escape(title));
        add("<clipPath id=\"plane\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>", n(LEFT), n(TOP), n(SIDE), n(SIDE));
    }

    private void map(DoubleFunction<Color> belief) {
        int side = snapshot.mapSide();
        double cell = SIDE / side * snapshot.extent() / Painting.EXTENT;
        add("<g shape-rendering=\"crispEdges\" clip-path=\"url(#plane)\">");
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = LEFT + SIDE / 2 + (column - side / 2.0) * cell;
                double y = TOP + SIDE / 2 + (side / 2.0 - row - 1) * cell;
                add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", n(x), n(y), n(cell), n(cell),
                        hex(belief.apply(snapshot.map()[row * side + column])));
            }
        }
        add("</g>");
    }

    private void grid() {
        int side = snapshot.gridSide();
        add("<g fill=\"none\" stroke=\"%s\" stroke-opacity=\"0.5\" clip-path=\"url(#plane)\">", hex(palette.generated()));
        for (int line = 0; line < side; line++) {
            StringBuilder along = new StringBuilder();
            StringBuilder across = new StringBuilder();
            for (int i = 0; i < side; i++) {
                along.append(at(snapshot.grid(), line * side + i)).append(' ');
                across.append(at(snapshot.grid(), i * side + line)).append(' ');
            }
            add("<polyline points=\"%s\"/><polyline points=\"%s\"/>", along.toString().strip(), across.toString().strip());
        }
        add("</g>");
    }

    private void points() {
        add("<g clip-path=\"url(#plane)\">");
        if (layers.shown(Layers.Layer.REAL)) {
            circles(snapshot.real(), "real", 3, "fill=\"" + hex(palette.real()) + "\"");
        }
        if (layers.shown(Layers.Layer.PULL)) {
            add("<g stroke=\"%s\">", hex(palette.text()));
            for (int i = 0; i < snapshot.fake().length; i += 2) {
                double dx = snapshot.pull()[i];
                double dy = snapshot.pull()[i + 1];
                double length = PlanePainter.length(Math.hypot(dx, dy)) / Math.max(1e-12, Math.hypot(dx, dy));
                double x = px(snapshot.fake()[i]);
                double y = py(snapshot.fake()[i + 1]);
                add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", n(x), n(y), n(x + dx * length), n(y - dy * length));
            }
            add("</g>");
        }
        if (layers.shown(Layers.Layer.FAKE)) {
            circles(snapshot.fake(), "fake", 4, "fill=\"none\" stroke-width=\"1.6\" stroke=\"" + hex(palette.generated()) + "\"");
        }
        add("</g>");
    }

    private void circles(float[] points, String name, double radius, String style) {
        add("<g id=\"%s\" %s>", name, style);
        for (int i = 0; i < points.length; i += 2) {
            add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>", n(px(points[i])), n(py(points[i + 1])), n(radius));
        }
        add("</g>");
    }

    private void frame(DoubleFunction<Color> belief) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"%s\"/>", n(LEFT), n(TOP), n(SIDE), n(SIDE), hex(palette.line()));
        for (double tick : new double[] {-1, -0.5, 0, 0.5, 1}) {
            add("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>", n(px(tick)), n(TOP + SIDE + 18), Spell.brief(tick));
            add("<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>", n(LEFT - 6), n(py(tick) + 5), Spell.brief(tick));
        }
        add("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>", n(LEFT + SIDE / 2), n(TOP + SIDE + 40), WORDS.say("axis.x"));
        add("<text transform=\"translate(16 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>", n(TOP + SIDE / 2), WORDS.say("axis.y"));
        for (int i = 0; i < 50; i++) {
            add("<rect x=\"%s\" y=\"%s\" width=\"5\" height=\"12\" fill=\"%s\"/>", n(LEFT + 30 + 4 * i), n(TOP + SIDE + 60), hex(belief.apply(i / 49.0)));
        }
        String bar = WORDS.say(Loss.of(snapshot.loss()).probability() ? "bar.belief" : "bar.squares");
        add("<text x=\"%s\" y=\"%s\" text-anchor=\"end\">0</text><text x=\"%s\" y=\"%s\">1</text>", n(LEFT + 24), n(TOP + SIDE + 71), n(LEFT + 238), n(TOP + SIDE + 71));
        add("<text x=\"%s\" y=\"%s\">%s</text>", n(LEFT), n(TOP + SIDE + 94), escape(bar));
        add("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\"/><text x=\"%s\" y=\"%s\">%s</text>", n(LEFT + 330), n(TOP + SIDE + 66),
                hex(palette.real()), n(LEFT + 342), n(TOP + SIDE + 71), WORDS.say("legend.real"));
        add("<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"none\" stroke-width=\"1.6\" stroke=\"%s\"/><text x=\"%s\" y=\"%s\">%s</text>", n(LEFT + 330),
                n(TOP + SIDE + 89), hex(palette.generated()), n(LEFT + 342), n(TOP + SIDE + 94), WORDS.say("legend.fake"));
    }

    private void add(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static double px(double x) {
        return LEFT + SIDE * (0.5 + x / (2 * Painting.EXTENT));
    }

    private static double py(double y) {
        return TOP + SIDE * (0.5 - y / (2 * Painting.EXTENT));
    }

    private static String at(float[] points, int i) {
        return n(px(points[2 * i])) + "," + n(py(points[2 * i + 1]));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(255 * colour.getRed()), Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
