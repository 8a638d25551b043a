package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.List;

import primerlab.nn.Parameters.Declared;
import primerlab.nn.Start;

/** The tensors of a transformer's parts, in PyTorch's order, names and shapes, and the order in which they lie in memory. */
final class Names {
    private final List<Declared> declared = new ArrayList<>();
    private final List<String> order = new ArrayList<>();

    List<Declared> declared() {
        return declared;
    }

    /** Weights of queries, keys and values are neighbours, and so are their biases: one matrix product makes all three. */
    List<String> order() {
        return order;
    }

    /**
     * Starts with standard deviation 1/√width, so that √width · E (Vaswani et al. 2017, 3.4) is as large as the places added to
     * it. PyTorch's embedding starts with 1: where a token stands is then drowned out, and half a minute's learning is lost.
     */
    void embedding(String name, int vocabulary, int width) {
        add(new Declared(name + ".weight", Start.normal((float) (1 / Math.sqrt(width))), List.of(vocabulary, width)));
    }

    void linear(String name, int in, int out) {
        add(new Declared(name + ".weight", in, List.of(out, in)));
        add(new Declared(name + ".bias", in, List.of(out)));
    }

    void norm(String name, int width) {
        add(new Declared(name + ".weight", Start.constant(1), List.of(width)));
        add(new Declared(name + ".bias", Start.constant(0), List.of(width)));
    }

    /** Gates in the order o, f, i, g. The forget gate starts open (Jozefowicz et al. 2015): what was read is kept until it learns otherwise. */
    void lstm(String name, int in, int hidden) {
        add(new Declared(name + ".input.weight", hidden, List.of(4 * hidden, in)));
        add(new Declared(name + ".state.weight", hidden, List.of(4 * hidden, hidden)));
        add(new Declared(name + ".bias", (_, _, bias) -> {
            bias.fill(0);
            for (int f = hidden; f < 2 * hidden; f++) {
                bias.set(f, 1);
            }
        }, List.of(4 * hidden)));
    }

    /** A linear layer without a bias. */
    void product(String name, int in, int out) {
        add(new Declared(name + ".weight", in, List.of(out, in)));
    }

    private void add(Declared tensor) {
        declared.add(tensor);
        order.add(tensor.name());
    }

    /** A pre-norm block; {@code cross} where it attends to an encoder's output too. */
    void block(String name, int width, int hidden, boolean cross) {
        norm(name + ".norm1", width);
        attention(name + ".attention", width);
        if (cross) {
            norm(name + ".norm2", width);
            attention(name + ".cross", width);
        }
        norm(name + ".norm3", width);
        linear(name + ".feed.layers.0", width, hidden);
        linear(name + ".feed.layers.1", hidden, width);
    }

    private void attention(String name, int width) {
        for (String part : List.of(".query", ".key", ".value", ".out")) {
            declared.add(new Declared(name + part + ".weight", width, List.of(width, width)));
            declared.add(new Declared(name + part + ".bias", width, List.of(width)));
        }
        order.addAll(weights(name, "query", "key", "value"));
        order.addAll(biases(name, "query", "key", "value"));
        order.addAll(List.of(name + ".out.weight", name + ".out.bias"));
    }

    static List<String> weights(String attention, String... parts) {
        return List.of(parts).stream().map(part -> attention + "." + part + ".weight").toList();
    }

    static List<String> biases(String attention, String... parts) {
        return List.of(parts).stream().map(part -> attention + "." + part + ".bias").toList();
    }
}
