package primerlab.experiment.gan;

/**
 * A multilayer perceptron frozen for looking at: hover values are worked out from it by plain loops.
 *
 * @param sizes     width of every layer, input first, (layers + 1)
 * @param weights   one array a layer, row-major (out, in), as in PyTorch
 * @param biases    one array a layer, (out)
 * @param gradients of the loss that last trained this net, by each weight; laid out as {@code weights}
 */
public record Net(int[] sizes, float[][] weights, float[][] biases, float[][] gradients) {
    /** Slope of the leaky ReLU for negative input. */
    public static final float LEAK = 0.2f;

    public int layers() {
        return weights.length;
    }

    /**
     * Every layer's output for one input, input first: {@code [0]} is the input itself, the last is the net's raw output.
     * Hidden layers are after the leaky ReLU.
     */
    public double[][] activations(double... input) {
        double[][] a = new double[sizes.length][];
        a[0] = input.clone();
        for (int layer = 0; layer < layers(); layer++) {
            a[layer + 1] = new double[sizes[layer + 1]];
            for (int out = 0; out < a[layer + 1].length; out++) {
                double sum = biases[layer][out];
                for (int in = 0; in < a[layer].length; in++) {
                    sum += weights[layer][out * a[layer].length + in] * a[layer][in];
                }
                a[layer + 1][out] = layer + 1 < layers() && sum < 0 ? LEAK * sum : sum;
            }
        }
        return a;
    }
}
