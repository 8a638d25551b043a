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
    private final Tensor output;
    private final Program program;
    private final Diffusion diffusion;
    private final Target target;
    private final int[] times;

    Prediction(Memory memory, Diffusion diffusion, Denoiser net, Target target, Parameters parameters, int rows) {
        this.diffusion = diffusion;
        this.target = target;
        times = new int[rows];
        Graph g = new Graph(memory);
        Node x = g.input("noisy samples to look at", rows, net.size());
        Node t = g.input("their times", rows, Sinusoid.WIDTH);
        noisy = x.value();
        time = t.value();
        output = net.output(g, x, t, name -> g.constant(parameters.get(name))).value();
        program = g.program();
    }

    int rows() {
        return noisy.rows();
    }

    /** x_t, to be filled before {@link #run}. */
    Tensor noisy() {
        return noisy;
    }

    /** Says at which time a row is, likewise. */
    void at(int row, int t) {
        times[row] = t;
        diffusion.time().write(t, time, row);
    }

    /** ε_θ(x_t, t), after {@link #run}. */
    Tensor noise() {
        return output;
    }

    void run() {
        program.forward();
        if (target == Target.NOISE) {
            return;
        }
        int size = output.cols();
        for (int k = 0; k < output.size(); k++) {
            int t = times[k / size];
            output.set(k, target.noise(diffusion.schedule().signal()[t], diffusion.schedule().noise()[t], noisy.get(k), output.get(k)));
        }
    }
}
