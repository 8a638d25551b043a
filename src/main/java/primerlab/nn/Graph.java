package primerlab.nn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a program: each call makes the buffer of one value and the operation that fills it. What has nothing trained before
 * it gets no gradient and costs nothing on the way back. Backwards every gradient is written by the first operation that
 * reaches it and added to by the others; which is which is settled here, once.
 */
public final class Graph {
    private final Memory memory;
    private final List<Op> ops = new ArrayList<>();
    private final Map<String, Node> trained = new HashMap<>();
    private final Set<Node> written = new HashSet<>();

    public Graph(Memory memory) {
        this.memory = memory;
    }

    /** Filled by the caller before each run. */
    public Node input(String name, int rows, int cols) {
        return new Node(memory.tensor(name, rows, cols), null);
    }

    /** A value whose own past is not trained from here, for example another program's. */
    public Node constant(Tensor value) {
        return new Node(value, null);
    }

    /** An input that the caller wants the gradient by. */
    public Node watched(Tensor value) {
        return new Node(value, memory.tensor(value.name() + " gradient", value.rows(), value.cols()));
    }

    /** A trained parameter; its gradient goes to its place in {@code gradients}. Asked for again, it is the same node. */
    public Node trained(Parameters parameters, String name, Tensor gradients) {
        return trained.computeIfAbsent(name, n -> new Node(parameters.get(n), parameters.part(n, gradients)));
    }

    /** As {@link #trained}, for tensors that lie one behind the other and are used as one; use none of them alone besides. */
    public Node trained(Parameters parameters, List<String> names, Tensor gradients) {
        return trained.computeIfAbsent(String.join(" + ", names),
                n -> new Node(parameters.joined(names, parameters.values()), parameters.joined(names, gradients)));
    }

    /** As {@link #trained}, where another program has written the gradient before: this one adds to it. */
    public Node trainedFurther(Parameters parameters, String name, Tensor gradients) {
        Node node = trained(parameters, name, gradients);
        written.add(node);
        return node;
    }

    /** y = x·Wᵀ + b.  x (n, in), W (out, in), b (1, out) → y (n, out). */
    public Node linear(String name, Node x, Node weight, Node bias) {
        return add(new Linear(x, weight, bias, 1, output(name, x.value().rows(), weight.value().rows(), x, weight, bias)));
    }

    /** y = x·Wᵀ.  x (n, in), W (out, in) → y (n, out). */
    public Node product(String name, Node x, Node weight) {
        return add(new Linear(x, weight, null, 1, output(name, x.value().rows(), weight.value().rows(), x, weight)));
    }

    /** y = leaky(x·Wᵀ + b), leaky(a) = a where a ≥ 0 and slope·a elsewhere; one pass over y. */
    public Node linearLeaky(String name, Node x, Node weight, Node bias, float slope) {
        return add(new Linear(x, weight, bias, slope, output(name, x.value().rows(), weight.value().rows(), x, weight, bias)));
    }

    /** y = max(x·Wᵀ + b, 0). */
    public Node linearRelu(String name, Node x, Node weight, Node bias) {
        return linearLeaky(name, x, weight, bias, 0);
    }

    /** y = u·W: takes u (n, out) back through a linear layer W (out, in) → y (n, in). */
    public Node throughWeight(String name, Node u, Node weight) {
        return add(new ThroughWeight(u, weight, output(name, u.value().rows(), weight.value().cols(), u, weight)));
    }

    /** y = u ∘ leaky′(a): takes u back through the leaky ReLU whose output was {@code after}; all (n, m). */
    public Node throughLeaky(String name, Node u, Tensor after, float slope) {
        return add(new ThroughLeaky(u, after, slope, output(name, u.value().rows(), u.value().cols(), u)));
    }

    /** y = a + b; all (n, c). */
    public Node add(String name, Node a, Node b) {
        return add(new Add(a, b, output(name, a.value().rows(), a.value().cols(), a, b)));
    }

    /** y = max(x, 0). */
    public Node relu(String name, Node x) {
        return add(new Relu(x, like(name, x)));
    }

    /** y = x·σ(x). */
    public Node silu(String name, Node x) {
        return add(new Silu(x, like(name, x)));
    }

    /** y = x·Φ(x). */
    public Node gelu(String name, Node x) {
        return add(new Gelu(x, like(name, x)));
    }

    /** y = tanh x. */
    public Node tanh(String name, Node x) {
        return add(new Tanh(x, like(name, x)));
    }

    /** Rows of x (n, c) side by side as the pattern says → y (pattern's rows, taps·c). */
    public Node gather(String name, Node x, Pattern pattern) {
        return add(new Gather(x, pattern, output(name, pattern.rows(), pattern.taps() * x.value().cols(), x)));
    }

    /**
     * A convolution, and a leaky ReLU where slope is not 1.  x (images·pixels, c), weight (out, taps·c), bias (1, out) →
     * y (images·positions, out).
     *
     * @param window for each position of one image the pixels under the taps
     */
    public Node convolution(String name, Node x, Node weight, Node bias, Pattern window, int images, float slope) {
        Node y = output(name, images * window.rows(), weight.value().rows(), x, weight, bias);
        return add(DirectConvolution.suits(x, weight, window, images)
                ? new DirectConvolution(x, weight, bias, window, images, slope, y, memory)
                : new Convolution(x, weight, bias, window, images, slope, y, memory));
    }

    /**
     * An LSTM over steps of m positions each; takes over the memory of {@code gates}. See {@link ConvolutionalLstm}.
     *
     * @param gates  what comes in from outside, (steps·m, 4h), gates in the order o, f, i, g
     * @param weight state-to-state, (4h, taps·h)
     * @param biases each (1, 4h)
     * @param window for each position of a step those of the step before that it reads
     * @param first  of each step the first position that matters
     */
    public Node lstm(String name, Node gates, Node weight, List<Node> biases, Pattern window, int[] first) {
        Node[] all = biases.toArray(Node[]::new);
        Node h = output(name, gates.value().rows(), gates.value().cols() / 4, gates, weight);
        return add(new ConvolutionalLstm(gates, weight, all, window, first, h, memory));
    }

    /** How badly logits (n, c) predict bits (n, c): see {@link BinaryCrossEntropy}. */
    public BinaryCrossEntropy binaryCrossEntropy(Node logits, Tensor bits) {
        return goal(new BinaryCrossEntropy(logits, bits, memory));
    }

    /** Σ w·s over all numbers; the gradient by s is w itself, so that one-hot rows of w ask for the slopes of single numbers. */
    public WeightedSum weightedSum(Node s, Tensor weights) {
        return goal(new WeightedSum(s, weights));
    }

    /** y = a ‖ b, columns side by side.  a (n, ca), b (n, cb) → y (n, ca + cb). */
    public Node beside(String name, Node a, Node b) {
        return add(new Beside(a, null, b, output(name, b.value().rows(), a.value().cols() + b.value().cols(), a, b)));
    }

    private Node like(String name, Node x) {
        return output(name, x.value().rows(), x.value().cols(), x);
    }

    /**
     * A value cut in two after some rows; both parts lie where the whole lies. Both must be used, or the whole's gradient is
     * not all there.
     */
    public List<Node> cut(Node whole, int after) {
        int rows = whole.value().rows();
        if (!whole.wantsGradient()) {
            return List.of(constant(whole.value().rows(0, after)), constant(whole.value().rows(after, rows)));
        }
        return List.of(new Node(whole.value().rows(0, after), whole.gradient().rows(0, after)),
                new Node(whole.value().rows(after, rows), whole.gradient().rows(after, rows)));
    }

    /** {@code weight} times the mean of {@code of}'s loss over its rows; see {@link Loss}. */
    public Loss loss(Node of, Loss.Term term, double weight) {
        Loss loss = new Loss(of, term, weight, memory);
        ops.add(loss);
        return loss;
    }

    /** Memory for what an operation keeps for itself. */
    Memory memory() {
        return memory;
    }

    /** Appends a loss of another kind. */
    <T extends Op & Objective> T goal(T loss) {
        ops.add(loss);
        return loss;
    }

    /** The newest operation. */
    Op last() {
        return ops.getLast();
    }

    /** Operations so far: where one stage of the program ends and the next begins. */
    public int mark() {
        return ops.size();
    }

    public Program program() {
        Set<Node> reached = new HashSet<>(written);
        for (Op op : ops.reversed()) {
            for (int i = 0; i < op.inputs().size(); i++) {
                Node input = op.inputs().get(i);
                if (input.wantsGradient()) {
                    op.settle(i, !reached.add(input));
                }
            }
        }
        return new Program(ops);
    }

    Node output(String name, int rows, int cols, Node... inputs) {
        boolean trained = false;
        for (Node input : inputs) {
            trained |= input.wantsGradient();
        }
        Tensor value = memory.tensor(name, rows, cols);
        return trained ? watched(value) : constant(value);
    }

    Node add(LayerOp op) {
        ops.add(op);
        return op.output();
    }
}
