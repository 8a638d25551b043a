package primerlab.experiment.diffusion;

import java.util.List;
import java.util.function.Function;

import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters;

/** A kind of network that is shown noisy samples and says what noise is in them. */
interface Denoiser {
    List<Parameters.Declared> parameters();

    /** Numbers of one sample. */
    int size();

    /**
     * What it makes of x_t, which {@link Target} turns into ε_θ(x_t, t).
     *
     * @param noisy     x_t (n, {@link #size()})
     * @param time      the sinusoids of each sample's t (n, {@link Sinusoid#WIDTH})
     * @param parameter gives a parameter by its name: trained or constant
     * @return (n, {@link #size()})
     */
    Node output(Graph g, Node noisy, Node time, Function<String, Node> parameter);
}
