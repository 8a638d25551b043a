package primerlab.figure.gan;

import primerlab.experiment.gan.GanSnapshot;

/**
 * What is pointed at in the network view.
 *
 * @param column of {@link NetPlan}, -1 for nothing
 * @param neuron in that column; for a weight the neuron it leads to
 * @param from   for a weight the neuron it comes from, in the column before; -1 for a neuron
 */
record NetFocus(int column, int neuron, int from) {
    static final NetFocus NOTHING = new NetFocus(-1, -1, -1);
    /** Pixels within which the pointer takes hold. */
    private static final double NEURON_REACH = 8;
    private static final double EDGE_REACH = 2.5;

    boolean nothing() {
        return column < 0;
    }

    boolean weight() {
        return from >= 0;
    }

    /** The neighbour that an arrow key leads to, kept inside the plan. */
    NetFocus moved(int columns, int neurons, NetPlan plan) {
        if (nothing()) {
            return new NetFocus(plan.forger(), 0, -1);
        }
        int next = Math.clamp(column + columns, 0, plan.sizes().length - 1);
        int scaled = next == column ? neuron : neuron * plan.sizes()[next] / plan.sizes()[column];
        return new NetFocus(next, Math.clamp(scaled + neurons, 0, plan.sizes()[next] - 1), -1);
    }

    /** What stands under the pointer: a neuron, else the drawn weight whose line passes nearest. */
    static NetFocus at(NetPlan plan, GanSnapshot snapshot, double x, double y) {
        int[] neuron = plan.neuronAt(x, y, NEURON_REACH);
        if (neuron.length > 0) {
            return new NetFocus(neuron[0], neuron[1], -1);
        }
        for (int column = 1; column < plan.sizes().length; column++) {
            if (x > plan.xs()[column - 1] && x < plan.xs()[column]) {
                return edgeAt(plan, snapshot, column, x, y);
            }
        }
        return NOTHING;
    }

    private static NetFocus edgeAt(NetPlan plan, GanSnapshot snapshot, int column, double x, double y) {
        float[] weights = NetReadings.net(plan, column, snapshot).weights()[plan.layer(column)];
        float threshold = NetPainter.threshold(weights);
        int ins = plan.sizes()[column - 1];
        double along = (x - plan.xs()[column - 1]) / (plan.xs()[column] - plan.xs()[column - 1]);
        NetFocus nearest = NOTHING;
        double best = EDGE_REACH;
        for (int i = 0; i < weights.length; i++) {
            double start = plan.y(column - 1, i % ins);
            double distance = Math.abs(start + along * (plan.y(column, i / ins) - start) - y);
            if (Math.abs(weights[i]) >= threshold && distance < best) {
                best = distance;
                nearest = new NetFocus(column, i / ins, i % ins);
            }
        }
        return nearest;
    }
}
