package primerlab.experiment.diffusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import primerlab.nn.Graph;
import primerlab.nn.Mlp;
import primerlab.nn.Node;
import primerlab.nn.Parameters;

/** A perceptron with SiLU that is given the point and the sinusoids of t side by side. */
record PointDenoiser(Mlp mlp) implements Denoiser {
    private static final int POINT = 2;

    static PointDenoiser of(int layers, int width) {
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(layers, width));
        sizes.addFirst(POINT + Sinusoid.WIDTH);
        sizes.addLast(POINT);
        return new PointDenoiser(new Mlp("mlp", sizes, 0));
    }

    @Override public List<Parameters.Declared> parameters() {
        return mlp.parameters();
    }

    @Override public int size() {
        return POINT;
    }

    @Override public Node output(Graph g, Node noisy, Node time, Function<String, Node> parameter) {
        return mlp.output(g, g.beside("point and time", noisy, time), parameter, g::silu);
    }
}
