package primerlab.figure.gan;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.experiment.gan.Net;
import primerlab.figure.part.Diverging;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;

/** Draws both networks on a canvas: weights as lines, neurons as dots, the part that is at work in full strength. */
final class NetPainter {
    /** Of a layer with more weights than this only the strongest are drawn: the eye could not tell them apart. */
    private static final int MOST_EDGES = 220;
    private static final double DIM = 0.22;

    private final Palette palette;
    private Color[] outputs = {Color.TRANSPARENT};

    NetPainter(Palette palette) {
        this.palette = palette;
        palette.onChange(this::scale);
        scale();
    }

    private void scale() {
        outputs = Arrays.stream(Diverging.of(palette, Role.BAD, Role.ACCENT).table())
                .mapToObj(argb -> Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255)).toArray(Color[]::new);
    }

    /** Of a weight: its sign. */
    private Color sign(double value) {
        return value < 0 ? palette.bad() : palette.accent();
    }

    /** Of an output from −1 to 1: its sign and its size. */
    private Color output(double value) {
        return outputs[(int) Math.clamp(Math.rint((value + 1) / 2 * (outputs.length - 1)), 0, outputs.length - 1)];
    }

    void draw(GraphicsContext g, NetPlan plan, GanSnapshot snapshot, Flow flow, Phases.Lit lit, NetFocus focus) {
        for (int column = 1; column < plan.sizes().length; column++) {
            edges(g, plan, column, snapshot, lit);
        }
        inputs(g, plan, snapshot, focus);
        for (int column = 0; column < plan.sizes().length; column++) {
            neurons(g, plan, column, flow, lit, focus);
        }
        g.setGlobalAlpha(1);
    }

    /** The least size a weight needs to be drawn: small layers show all of theirs. */
    static float threshold(float[] values) {
        if (values.length <= MOST_EDGES) {
            return 0;
        }
        float[] sizes = new float[values.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[i]);
        }
        Arrays.sort(sizes);
        return sizes[sizes.length - MOST_EDGES];
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private void edges(GraphicsContext g, NetPlan plan, int column, GanSnapshot snapshot, Phases.Lit lit) {
        Net net = NetReadings.net(plan, column, snapshot);
        boolean gradients = lit == Phases.Lit.DETECTIVE_BACK && !plan.ofForger(column)
                || lit == Phases.Lit.BOTH_BACK && plan.ofForger(column);
        float[] values = net.weights()[plan.layer(column)];
        if (gradients && net.gradients().length > 0 && largest(net.gradients()[plan.layer(column)]) > 0) {
            values = net.gradients()[plan.layer(column)];
        }
        float threshold = threshold(values);
        float largest = Math.max(largest(values), Float.MIN_NORMAL);
        int ins = plan.sizes()[column - 1];
        double strength = lit.edges(plan, column) ? 1 : DIM;
        for (int i = 0; i < values.length; i++) {
            double size = Math.abs(values[i]) / largest;
            if (Math.abs(values[i]) < threshold || size < 0.02) {
                continue;
            }
            g.setGlobalAlpha(strength * (0.12 + 0.6 * size));
            g.setLineWidth(0.4 + 1.9 * size);
            g.setStroke(sign(values[i]));
            g.strokeLine(plan.xs()[column - 1], plan.y(column - 1, i % ins), plan.xs()[column], plan.y(column, i / ins));
        }
    }

    /** Every weight that leads into the neuron pointed at, over the others. */
    private void inputs(GraphicsContext g, NetPlan plan, GanSnapshot snapshot, NetFocus focus) {
        if (focus.column() < 1) {
            return;
        }
        int column = focus.column();
        Net net = NetReadings.net(plan, column, snapshot);
        float[] weights = net.weights()[plan.layer(column)];
        int ins = plan.sizes()[column - 1];
        g.setGlobalAlpha(1);
        for (int in = 0; in < ins; in++) {
            if (focus.from() >= 0 && focus.from() != in) {
                continue;
            }
            float weight = weights[focus.neuron() * ins + in];
            g.setStroke(sign(weight));
            g.setLineWidth(focus.from() >= 0 ? 3 : 0.7 + Math.min(2.3, Math.abs(weight) * 2));
            g.strokeLine(plan.xs()[column - 1], plan.y(column - 1, in), plan.xs()[column], plan.y(column, focus.neuron()));
        }
    }

    private void neurons(GraphicsContext g, NetPlan plan, int column, Flow flow, Phases.Lit lit, NetFocus focus) {
        double largest = 1e-9;
        for (double value : flow.columns()[column]) {
            largest = Math.max(largest, Math.abs(value));
        }
        double radius = plan.radius(column);
        for (int neuron = 0; neuron < plan.sizes()[column]; neuron++) {
            double x = plan.xs()[column];
            double y = plan.y(column, neuron);
            boolean read = column + 1 == focus.column() && (focus.from() < 0 || focus.from() == neuron);
            boolean focused = column == focus.column() && neuron == focus.neuron();
            g.setGlobalAlpha(lit.neurons(plan, column) || read || focused ? 1 : DIM + 0.15);
            g.setFill(palette.surface());
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setFill(flow.reaches(column) ? output(flow.at(column, neuron) / largest) : palette.surface());
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.setStroke(focused ? palette.accent() : read ? palette.text() : outline(plan, column));
            g.setLineWidth(focused ? 2.5 : read || radius < 3 ? 1 : 1.4);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (focused) {
                g.strokeOval(x - radius - 3, y - radius - 3, 2 * radius + 6, 2 * radius + 6);
            }
        }
    }

    private Color outline(NetPlan plan, int column) {
        return column == 0 ? palette.noise() : column <= plan.forger() ? palette.generated() : palette.discriminator();
    }
}
