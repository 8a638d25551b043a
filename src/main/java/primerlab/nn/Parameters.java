package primerlab.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model's trained numbers: named tensors, in PyTorch's names and shapes, that lie one behind the other in one vector. */
public final class Parameters {
    /**
     * One tensor.
     *
     * @param name  as in PyTorch's {@code state_dict}, for example {@code generator.layers.0.weight}
     * @param fanIn inputs of the neuron it belongs to
     * @param shape one number (a vector) or more; (out, in) for a linear layer's weight
     */
    public record Declared(String name, int fanIn, List<Integer> shape) {
        public Declared {
            shape = List.copyOf(shape);
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
        int size = 0;
        for (Declared tensor : tensors) {
            declared.put(tensor.name(), tensor);
            offsets.put(tensor.name(), size);
            size += tensor.size();
        }
        values = memory.tensor("parameters", 1, size);
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
        Declared tensor = declared.get(name);
        Integer offset = offsets.get(name);
        if (tensor == null || offset == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return vector.slice(name, offset, tensor.rows(), tensor.size() / tensor.rows());
    }

    /** As PyTorch starts a linear layer: weights and biases uniform within ±1/√fanIn. */
    public void initialise(long key) {
        for (Declared tensor : declared.values()) {
            float bound = (float) (1 / Math.sqrt(tensor.fanIn()));
            Draw.uniform(key, offsets.getOrDefault(tensor.name(), 0), -bound, bound, get(tensor.name()));
        }
    }
}
