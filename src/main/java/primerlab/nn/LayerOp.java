package primerlab.nn;

/** An operation that makes one value. */
abstract class LayerOp extends Op {
    private final Node output;

    LayerOp(Node output, Node... inputs) {
        super(inputs);
        this.output = output;
    }

    final Node output() {
        return output;
    }
}
