package primerlab.experiment.autoregressive;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** The network with its weights held fixed: the likelihood of given images, many at a time. */
final class PixelReader {
    private final int images;
    private final int pixels;
    private final Tensor bits;
    private final Tensor logits;
    private final Program program;
    private final int[] places;

    PixelReader(Memory memory, PixelNetwork network, Parameters parameters, PixelData data, int images) {
        this.images = images;
        pixels = data.pixels();
        places = data.places(network.raster(images));
        Graph g = new Graph(memory);
        Node x = g.input("pixels", images * pixels, 1);
        bits = x.value();
        logits = network.logits(g, x, images, name -> g.constant(parameters.get(name))).value();
        program = g.program();
    }

    int images() {
        return images;
    }

    /** −ln p of the images {@code from} to {@code from + count}, at most {@link #images()}, added up. */
    double nats(PixelData data, int from, int count) {
        for (int i = 0; i < count; i++) {
            data.put(from + i, places, i, bits);
        }
        program.forward();
        double nats = 0;
        for (int i = 0; i < count; i++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                nats += PixelLoss.nats(logits, places[i * pixels + pixel], data.level(from + i, pixel));
            }
        }
        return nats;
    }
}
