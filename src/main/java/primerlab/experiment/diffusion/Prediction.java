package primerlab.experiment.diffusion;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** The network forwards only, on a block of samples with buffers of its own: looking does not disturb the training. */
final class Prediction {
    private final Tensor noisy;
    private final Tensor time;
    private final Tensor noise;
    private final Program program;

    Prediction(Memory memory, Denoiser net, Parameters parameters, int rows) {
        Graph g = new Graph(memory);
        Node x = g.input("noisy samples to look at", rows, net.size());
        Node t = g.input("their times", rows, Sinusoid.WIDTH);
        noisy = x.value();
        time = t.value();
        noise = net.noise(g, x, t, name -> g.constant(parameters.get(name))).value();
        program = g.program();
    }

    int rows() {
        return noisy.rows();
    }

    /** x_t, to be filled before {@link #run}. */
    Tensor noisy() {
        return noisy;
    }

    /** The sinusoids of t, likewise. */
    Tensor time() {
        return time;
    }

    /** ε_θ(x_t, t), after {@link #run}. */
    Tensor noise() {
        return noise;
    }

    void run() {
        program.forward();
    }
}
