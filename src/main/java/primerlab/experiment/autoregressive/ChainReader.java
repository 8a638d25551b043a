package primerlab.experiment.autoregressive;

import java.util.LinkedHashMap;
import java.util.Map;

import primerlab.nn.Parameters;

/** A pixel model as it was at one step of its training, frozen: it reads and draws images whatever becomes of the run. */
public final class ChainReader {
    private final PixelNetwork network;
    private final Map<String, float[]> weights;
    private final long step;

    private ChainReader(PixelNetwork network, Map<String, float[]> weights, long step) {
        this.network = network;
        this.weights = weights;
        this.step = step;
    }

    /** Copies the weights. */
    static ChainReader of(PixelNetwork network, Parameters parameters, long step) {
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (Parameters.Declared declared : parameters.declared()) {
            weights.put(declared.name(), parameters.get(declared.name()).toArray());
        }
        return new ChainReader(network, weights, step);
    }

    /** Completed training steps when it was frozen. */
    public long step() {
        return step;
    }

    /** Rows and columns of an image. */
    public int side() {
        return network.side();
    }

    /** Levels of ink, 2 or more. */
    public int levels() {
        return network.levels();
    }

    /** An image of which nothing is decided yet. */
    public Chain begin() {
        return new Chain(network.byPixel(weights), network);
    }
}
