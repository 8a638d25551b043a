package primerlab.nn;

import org.jspecify.annotations.Nullable;

/** A value in a graph, and, where something before it is trained, the place for the loss's gradient by it. */
public final class Node {
    private final Tensor value;
    private final @Nullable Tensor gradient;

    Node(Tensor value, @Nullable Tensor gradient) {
        this.value = value;
        this.gradient = gradient;
    }

    public Tensor value() {
        return value;
    }

    /** dL/dvalue after a program ran backwards. */
    public Tensor gradient() {
        if (gradient == null) {
            throw new IllegalStateException("nothing before " + value + " is trained");
        }
        return gradient;
    }

    boolean wantsGradient() {
        return gradient != null;
    }
}
