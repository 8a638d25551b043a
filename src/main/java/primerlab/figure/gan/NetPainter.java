package primerlab.figure.gan;

import java.util.Arrays;
import javafx.scene.paint.Color;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.experiment.gan.Net;
import primerlab.figure.part.Diverging;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;

/** Draws both networks: weights as lines, neurons as dots, the part that is at work in full strength. */
final class NetPainter {
    /** Of a layer with more weights than this only the strongest are drawn: the eye could not tell them apart. */
    private static final int MOST_EDGES = 220;
    private static final double DIM = 0.22;
    /** Weights are drawn in so many strengths. */
    private static final int STRENGTHS = 6;

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

    void draw(Ink ink, NetPlan plan, GanSnapshot snapshot, Flow flow, Phases.Lit lit, NetFocus focus) {
        for (int column = 1; column < plan.sizes().length; column++) {
            edges(ink, plan, column, snapshot, lit);
        }
        inputs(ink, plan, snapshot, focus);
        for (int column = 0; column < plan.sizes().length; column++) {
            neurons(ink, plan, column, flow, lit, focus);
        }
    }

    private static Color faded(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
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

    private void edges(Ink ink, NetPlan plan, int column, GanSnapshot snapshot, Phases.Lit lit) {
        Net net = NetReadings.net(plan, column, snapshot);
        boolean gradients = lit == Phases.Lit.DETECTIVE_BACK && !plan.ofForger(column)
                || lit == Phases.Lit.BOTH_BACK && plan.ofForger(column);
        float[] values = net.weights()[plan.layer(column)];
        if (gradients && net.gradients().length > 0 && largest(net.gradients()[plan.layer(column)]) > 0) {
            values = net.gradients()[plan.layer(column)];
        }
        float threshold = threshold(values);
        float largest = Math.max(largest(values), Float.MIN_NORMAL);
        double strength = lit.edges(plan, column) ? 1 : DIM;
        for (int level = 0; level < STRENGTHS; level++) {
            double size = (level + 0.5) / STRENGTHS;
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] ends = new double[4 * values.length];
                int n = 0;
                for (int i = 0; i < values.length; i++) {
                    double share = values[i] * sign / largest;
                    if (Math.abs(values[i]) >= threshold && share >= 0.02 && Math.min(STRENGTHS - 1, (int) (share * STRENGTHS)) == level) {
                        line(ends, n++, plan, column, i);
                    }
                }
                ink.segments(ends, n, 0.4 + 1.9 * size, faded(sign(sign), strength * (0.12 + 0.6 * size)));
            }
        }
    }

    private static void line(double[] ends, int n, NetPlan plan, int column, int weight) {
        int ins = plan.sizes()[column - 1];
        ends[4 * n] = plan.xs()[column - 1];
        ends[4 * n + 1] = plan.y(column - 1, weight % ins);
        ends[4 * n + 2] = plan.xs()[column];
        ends[4 * n + 3] = plan.y(column, weight / ins);
    }

    /** Every weight that leads into the neuron pointed at, over the others. */
    private void inputs(Ink ink, NetPlan plan, GanSnapshot snapshot, NetFocus focus) {
        if (focus.column() < 1) {
            return;
        }
        int column = focus.column();
        Net net = NetReadings.net(plan, column, snapshot);
        float[] weights = net.weights()[plan.layer(column)];
        int ins = plan.sizes()[column - 1];
        double[] ends = new double[4];
        for (int in = 0; in < ins; in++) {
            if (focus.from() < 0 || focus.from() == in) {
                float weight = weights[focus.neuron() * ins + in];
                line(ends, 0, plan, column, focus.neuron() * ins + in);
                ink.segments(ends, 1, focus.from() >= 0 ? 3 : 0.7 + Math.min(2.3, Math.abs(weight) * 2), sign(weight));
            }
        }
    }

    private void neurons(Ink ink, NetPlan plan, int column, Flow flow, Phases.Lit lit, NetFocus focus) {
        double largest = 1e-9;
        for (double value : flow.columns()[column]) {
            largest = Math.max(largest, Math.abs(value));
        }
        double radius = plan.radius(column);
        double[] at = {plan.xs()[column], 0};
        for (int neuron = 0; neuron < plan.sizes()[column]; neuron++) {
            at[1] = plan.y(column, neuron);
            boolean read = column + 1 == focus.column() && (focus.from() < 0 || focus.from() == neuron);
            boolean focused = column == focus.column() && neuron == focus.neuron();
            double opacity = lit.neurons(plan, column) || read || focused ? 1 : DIM + 0.15;
            ink.dots(at, 1, radius, faded(palette.surface(), opacity));
            if (flow.reaches(column)) {
                ink.dots(at, 1, radius, faded(output(flow.at(column, neuron) / largest), opacity));
            }
            Color line = focused ? palette.accent() : read ? palette.text() : outline(plan, column);
            double stroke = focused ? 2.5 : read || radius < 3 ? 1 : 1.4;
            ink.rings(at, 1, radius, stroke, faded(line, opacity));
            if (focused) {
                ink.rings(at, 1, radius + 3, stroke, line);
            }
        }
    }

    private Color outline(NetPlan plan, int column) {
        return column == 0 ? palette.noise() : column <= plan.forger() ? palette.generated() : palette.discriminator();
    }
}
