package primerlab.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model's trained numbers: named tensors, in PyTorch's names and shapes, that lie one behind the other in one vector. */
public final class Parameters {
    /**
     * One tensor.
     *
     * @param name   as in PyTorch's {@code state_dict}, for example {@code generator.layers.0.weight}
     * @param start  its untrained values
     * @param shape  PyTorch's: one number (a vector) or more; (out, in) for a linear layer's weight
     * @param layout how it lies here
     */
    public record Declared(String name, Start start, List<Integer> shape, Layout layout) {
        public Declared {
            shape = List.copyOf(shape);
        }

        /** Starts as PyTorch's linear layers and convolutions do, by the inputs of the neuron it belongs to. */
        public Declared(String name, int fanIn, List<Integer> shape) {
            this(name, Start.uniform(fanIn), shape, Layout.AS_IN_PYTORCH);
        }

        public Declared(String name, Start start, List<Integer> shape) {
            this(name, start, shape, Layout.AS_IN_PYTORCH);
        }

        /**
         * The weight of a convolution: PyTorch's (out, in, taps…) lies here as (out, taps…, in), because a pixel's channels lie
         * side by side here.
         */
        public static Declared convolution(String name, int out, int in, List<Integer> kernel) {
            int taps = kernel.stream().reduce(1, Math::multiplyExact);
            List<Integer> shape = new ArrayList<>(List.of(out, in));
            shape.addAll(kernel);
            return new Declared(name, Start.uniform(in * taps), shape, new Layout(out, in, taps, 1));
        }

        int size() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }

        /** A vector is one row; anything else is cut after its first dimension. */
        private int rows() {
            return shape.size() == 1 ? 1 : shape.getFirst();
        }
    }

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final Tensor values;

    public Parameters(Memory memory, List<Declared> tensors) {
        this(memory, tensors, tensors.stream().map(Declared::name).toList());
    }

    /**
     * @param tensors in PyTorch's order
     * @param order   all their names, in the order in which they lie here: neighbours can be {@link #joined}
     */
    public Parameters(Memory memory, List<Declared> tensors, List<String> order) {
        for (Declared tensor : tensors) {
            declared.put(tensor.name(), tensor);
        }
        int size = 0;
        for (String name : order) {
            offsets.put(name, size);
            size += of(name).size();
        }
        if (order.size() != tensors.size() || offsets.size() != declared.size()) {
            throw new IllegalArgumentException("not every tensor has its one place: " + order);
        }
        values = memory.tensor("parameters", 1, size);
    }

    /** Parameters of the same names, shapes and places, with values of their own: zeros. */
    public Parameters twin(Memory memory) {
        return new Parameters(memory, declared(), List.copyOf(offsets.keySet()));
    }

    /** All of them, (1, {@link #size()}). */
    public Tensor values() {
        return values;
    }

    public int size() {
        return values.size();
    }

    public List<Declared> declared() {
        return List.copyOf(declared.values());
    }

    public Tensor get(String name) {
        return part(name, values);
    }

    /** The part of a vector laid out like these parameters (gradients, moments) that belongs to one of them. */
    public Tensor part(String name, Tensor vector) {
        Declared tensor = of(name);
        return vector.slice(name, offsets.getOrDefault(name, 0), tensor.rows(), tensor.size() / tensor.rows());
    }

    /** Tensors that lie one behind the other as one, in {@code vector} laid out like these parameters: matrices of equal width stacked, vectors end to end. */
    public Tensor joined(List<String> names, Tensor vector) {
        Declared first = of(names.getFirst());
        int cols = first.size() / first.rows();
        int start = offsets.getOrDefault(names.getFirst(), 0);
        int size = 0;
        for (String name : names) {
            Declared next = of(name);
            if (offsets.getOrDefault(name, -1) != start + size || next.shape().size() != first.shape().size()
                    || next.shape().size() > 1 && next.size() / next.rows() != cols) {
                throw new IllegalArgumentException(names + " do not lie one behind the other");
            }
            size += next.size();
        }
        int rows = first.shape().size() == 1 ? 1 : size / cols;
        return vector.slice(String.join(" + ", names), start, rows, size / rows);
    }

    /** Untrained values, each tensor's by its {@link Start}. */
    public void initialise(long key) {
        for (Declared tensor : declared.values()) {
            tensor.start().fill(key, offsets.getOrDefault(tensor.name(), 0), get(tensor.name()));
        }
    }

    /** A tensor's values, copied, in PyTorch's order. */
    public float[] export(String name) {
        return export(name, values);
    }

    /** The part of a vector laid out like these parameters that belongs to one of them, copied, in PyTorch's order. */
    public float[] export(String name, Tensor vector) {
        return of(name).layout().toPyTorch(part(name, vector).toArray());
    }

    /** Takes over a tensor's values, given in PyTorch's order. */
    public void accept(String name, float[] values) {
        get(name).read(of(name).layout().fromPyTorch(values), 0);
    }

    private Declared of(String name) {
        Declared tensor = declared.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return tensor;
    }
}
