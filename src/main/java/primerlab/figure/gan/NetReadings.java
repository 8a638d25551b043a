package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.experiment.gan.Net;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** Sums of single neurons and products of single weights, with the numbers of what is selected put in. */
final class NetReadings {
    private static final Words WORDS = Words.of("gan-figure");
    /** Terms of a sum that are written out; the rest stands as one number. */
    private static final int TERMS = 3;

    private NetReadings() {}

    static Reading neuron(NetPlan plan, Flow flow, int column, int neuron, GanSnapshot snapshot) {
        String title = name(plan, column, neuron);
        if (!flow.reaches(column)) {
            return new Reading(title, List.of(), WORDS.say("read.neuron.unused"), Double.NaN, "");
        }
        double value = flow.at(column, neuron);
        if (column == 0 || column == plan.forger() && !flow.reaches(column - 1)) {
            return new Reading(title, List.of(symbol(plan, column, neuron) + " = " + Spell.number(value)),
                    WORDS.say(column == 0 ? "read.neuron.noise" : "read.neuron.point"), value, "");
        }
        Net net = net(plan, column, snapshot);
        int layer = plan.layer(column);
        double[] inputs = flow.columns()[column - 1];
        double[] terms = IntStream.range(0, inputs.length)
                .mapToDouble(in -> net.weights()[layer][neuron * inputs.length + in] * inputs[in]).toArray();
        double bias = net.biases()[layer][neuron];
        double sum = IntStream.range(0, terms.length).mapToDouble(i -> terms[i]).sum() + bias;
        boolean last = layer == net.layers() - 1;
        List<String> lines = new ArrayList<>();
        lines.add(last ? symbol(plan, column, neuron) + " = Σ w·a + b" : "a = lrelu(s),  s = Σ w·a + b");
        lines.add("s = " + written(terms, inputs, net.weights()[layer], neuron) + " " + Spell.signed(bias));
        lines.add(last ? "  = " + Spell.number(sum)
                : "  = " + Spell.number(sum) + "   a = " + (sum < 0 ? "0.2 · s = " : "s = ") + Spell.number(value));
        if (column == plan.sizes().length - 1 && Loss.of(snapshot.loss()).probability()) {
            lines.add("D = σ(" + Spell.number(value) + ") = " + Spell.number(Loss.sigmoid(value)));
        }
        return new Reading(title, lines, WORDS.say(last ? "read.neuron.last" : "read.neuron.about"), value, "");
    }

    static Reading weight(NetPlan plan, Flow flow, int column, int from, int to, GanSnapshot snapshot) {
        Net net = net(plan, column, snapshot);
        int layer = plan.layer(column);
        int at = to * plan.sizes()[column - 1] + from;
        double weight = net.weights()[layer][at];
        List<String> lines = new ArrayList<>();
        lines.add("w = " + Spell.number(weight));
        if (flow.reaches(column - 1)) {
            double input = flow.at(column - 1, from);
            lines.add("w · a = " + Spell.number(weight) + " · " + Spell.number(input) + " = " + Spell.number(weight * input));
        }
        if (net.gradients().length > layer && net.gradients()[layer].length > at) {
            lines.add("∂L_" + (plan.ofForger(column) ? "G" : "D") + "/∂w = " + Spell.number(net.gradients()[layer][at]));
        }
        return new Reading(WORDS.say("read.weight", name(plan, column - 1, from), name(plan, column, to)), lines,
                WORDS.say("read.weight.about"), weight, "");
    }

    static Net net(NetPlan plan, int column, GanSnapshot snapshot) {
        return plan.ofForger(column) ? snapshot.generator() : snapshot.discriminator();
    }

    /** The largest terms of a sum written out, the rest as one number. */
    private static String written(double[] terms, double[] inputs, float[] weights, int neuron) {
        List<Integer> order = IntStream.range(0, terms.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(terms[i]))).toList();
        StringBuilder text = new StringBuilder();
        double rest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            if (rank >= TERMS) {
                rest += terms[i];
                continue;
            }
            double weight = weights[neuron * inputs.length + i];
            text.append(rank == 0 ? Spell.brief(weight) : " " + Spell.signed(weight)).append("·")
                    .append(inputs[i] < 0 ? "(" + Spell.brief(inputs[i]) + ")" : Spell.brief(inputs[i]));
        }
        if (terms.length > TERMS) {
            text.append(" ").append(Spell.signed(rest)).append(" ")
                    .append(WORDS.say("read.terms.rest", Integer.toString(terms.length - TERMS)));
        }
        return text.toString();
    }

    /** What a neuron is called: {@code G, layer 1, neuron 5}; inputs and outputs have names of their own. */
    static String name(NetPlan plan, int column, int neuron) {
        String which = Integer.toString(neuron + 1);
        if (column == 0) {
            return WORDS.say("net.noise", which);
        }
        if (column == plan.forger()) {
            return WORDS.say("net.point", neuron == 0 ? "x" : "y");
        }
        if (column == plan.sizes().length - 1) {
            return WORDS.say("net.logit");
        }
        return plan.ofForger(column) ? WORDS.say("net.g", Integer.toString(column), which)
                : WORDS.say("net.d", Integer.toString(column - plan.forger()), which);
    }

    private static String symbol(NetPlan plan, int column, int neuron) {
        if (column == 0) {
            return neuron == 0 ? "z₁" : "z₂";
        }
        if (column == plan.forger()) {
            return neuron == 0 ? "x" : "y";
        }
        return "ℓ";
    }
}
