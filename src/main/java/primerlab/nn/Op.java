package primerlab.nn;

import java.util.List;

/** One operation of a program, bound to its tensors: how its output comes from its inputs, and the gradient back. */
abstract class Op {
    private final List<Node> inputs;
    private final boolean[] adds;

    Op(Node... inputs) {
        this.inputs = List.of(inputs);
        adds = new boolean[inputs.length];
    }

    abstract void forward();

    /** Takes the output's gradient to every input that wants one: writes it, or adds where {@link #adds} says so. */
    abstract void backward();

    final List<Node> inputs() {
        return inputs;
    }

    /** Settled when the program is built: another consumer of this input has written its share already. */
    void settle(int input, boolean add) {
        adds[input] = add;
    }

    final boolean adds(int input) {
        return adds[input];
    }
}
