package primerlab.figure.gan;

import primerlab.experiment.gan.Net;

/** How a net's single raw output changes with its input, by plain loops over a frozen net. */
final class Slope {
    private Slope() {}

    /** ∂output/∂input, (in), for the activations of one input. */
    static double[] ofOutput(Net net, double[][] activations) {
        double[] back = {1};
        for (int layer = net.layers() - 1; layer >= 0; layer--) {
            double[] below = activations[layer];
            double[] next = new double[below.length];
            for (int in = 0; in < below.length; in++) {
                double sum = 0;
                for (int out = 0; out < back.length; out++) {
                    sum += net.weights()[layer][out * below.length + in] * back[out];  // dL/dx = Wᵀ · dL/dy
                }
                // The leaky ReLU below this layer; the input itself passes through unbent.
                next[in] = layer > 0 && below[in] < 0 ? Net.LEAK * sum : sum;
            }
            back = next;
        }
        return back;
    }
}
