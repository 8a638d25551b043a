package primerlab.experiment.gan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import primerlab.nn.Memory;
import primerlab.nn.Mlp;
import primerlab.nn.Parameters;
import primerlab.nn.Tensor;

/** G and D: their shapes and their weights. */
record Players(Mlp generator, Mlp discriminator, Parameters weightsG, Parameters weightsD) {
    static Players of(Memory memory, int layersG, int widthG, int layersD, int widthD) {
        Mlp g = new Mlp("generator", sizes(layersG, widthG, 2), Net.LEAK);
        Mlp d = new Mlp("discriminator", sizes(layersD, widthD, 1), Net.LEAK);
        return new Players(g, d, new Parameters(memory, g.parameters()), new Parameters(memory, d.parameters()));
    }

    private static List<Integer> sizes(int hidden, int width, int out) {
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(hidden, width));
        sizes.addFirst(2);
        sizes.addLast(out);
        return sizes;
    }

    int size() {
        return weightsG.size() + weightsD.size();
    }

    Net freezeG(Tensor gradient) {
        return freeze(generator, weightsG, gradient);
    }

    Net freezeD(Tensor gradient) {
        return freeze(discriminator, weightsD, gradient);
    }

    private static Net freeze(Mlp mlp, Parameters parameters, Tensor gradient) {
        int layers = mlp.layers();
        float[][] weights = new float[layers][];
        float[][] biases = new float[layers][];
        float[][] gradients = new float[layers][];
        for (int i = 0; i < layers; i++) {
            weights[i] = parameters.get(mlp.weight(i)).toArray();
            biases[i] = parameters.get(mlp.bias(i)).toArray();
            gradients[i] = parameters.part(mlp.weight(i), gradient).toArray();
        }
        return new Net(mlp.sizes().stream().mapToInt(Integer::intValue).toArray(), weights, biases, gradients);
    }
}
