package primerlab.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A multilayer perceptron: linear layers with a leaky ReLU or another activation between them.
 *
 * @param prefix of the parameters' names: {@code PREFIX.layers.0.weight}, {@code PREFIX.layers.0.bias}, …
 * @param sizes  width of every layer, input first
 * @param slope  of the leaky ReLU for negative input
 */
public record Mlp(String prefix, List<Integer> sizes, float slope) {
    public Mlp {
        sizes = List.copyOf(sizes);
    }

    public int layers() {
        return sizes.size() - 1;
    }

    public String weight(int layer) {
        return prefix + ".layers." + layer + ".weight";
    }

    public String bias(int layer) {
        return prefix + ".layers." + layer + ".bias";
    }

    public List<Parameters.Declared> parameters() {
        List<Parameters.Declared> all = new ArrayList<>();
        for (int i = 0; i < layers(); i++) {
            int in = sizes.get(i);
            int out = sizes.get(i + 1);
            all.add(new Parameters.Declared(weight(i), in, List.of(out, in)));
            all.add(new Parameters.Declared(bias(i), in, List.of(out)));
        }
        return all;
    }

    /**
     * Every layer's output, input first; hidden layers after the leaky ReLU.
     *
     * @param x         (n, in)
     * @param parameter gives a parameter by its name: trained or constant
     */
    public List<Node> outputs(Graph g, Node x, Function<String, Node> parameter) {
        List<Node> all = new ArrayList<>();
        all.add(x);
        for (int i = 0; i < layers(); i++) {
            String name = prefix + " layer " + i;
            Node w = parameter.apply(weight(i));
            Node b = parameter.apply(bias(i));
            all.add(i + 1 < layers() ? g.linearLeaky(name, all.getLast(), w, b, slope) : g.linear(name, all.getLast(), w, b));
        }
        return all;
    }

    /**
     * The last layer's output, with another activation between the layers.
     *
     * @param x          (n, in)
     * @param activation makes a hidden layer's output, given its name and its weighted inputs
     */
    public Node output(Graph g, Node x, Function<String, Node> parameter, BiFunction<String, Node, Node> activation) {
        Node y = x;
        for (int i = 0; i < layers(); i++) {
            String name = prefix + " layer " + i;
            y = g.linear(name, y, parameter.apply(weight(i)), parameter.apply(bias(i)));
            y = i + 1 < layers() ? activation.apply(name + " active", y) : y;
        }
        return y;
    }

    /**
     * The gradient of the one output by the input (n, in), as a part of the graph: it can be trained on. Exact wherever the
     * network is differentiable, since a piecewise linear network's second derivatives are zero there.
     *
     * @param hidden {@link #outputs} (tensors of n rows), input first
     */
    public Node inputGradient(Graph g, Tensor ones, List<Tensor> hidden, Function<String, Node> parameter) {
        Node u = g.constant(ones);
        for (int i = layers() - 1; i >= 0; i--) {
            if (i + 1 < layers()) {
                u = g.throughLeaky(prefix + " slopes " + i, u, hidden.get(i + 1), slope);
            }
            u = g.throughWeight(prefix + " back " + i, u, parameter.apply(weight(i)));
        }
        return u;
    }
}
