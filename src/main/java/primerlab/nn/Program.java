package primerlab.nn;

import java.util.List;

/** A graph as a list of operations, replayed forwards and backwards. Allocates nothing. One thread at a time. */
public final class Program {
    private final Op[] ops;

    Program(List<Op> ops) {
        this.ops = ops.toArray(Op[]::new);
    }

    public void forward() {
        forward(0, ops.length);
    }

    /** Runs the operations between two {@link Graph#mark()}s. */
    public void forward(int from, int to) {
        for (int i = from; i < to; i++) {
            ops[i].forward();
        }
    }

    public int size() {
        return ops.length;
    }

    /** From the losses back to every gradient wanted, which are then those of the losses' sum. */
    public void backward() {
        for (int i = ops.length - 1; i >= 0; i--) {
            ops[i].backward();
        }
    }
}
