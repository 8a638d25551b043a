package primerlab.experiment.autoregressive;

import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** A reader with its weights held fixed, with or without masks: what images cost it, and what it draws itself. */
final class ReaderEye {
    private final int images;
    private final int pixels;
    private final Tensor bits;
    private final Tensor logits;
    private final Program program;
    private final int[] places;

    ReaderEye(Memory memory, PixelNetwork network, Parameters parameters, PixelData data, int images) {
        this.images = images;
        pixels = data.pixels();
        places = data.places(network.raster(images));
        Graph g = new Graph(memory);
        Node x = g.input("pixels", images * pixels, 1);
        bits = x.value();
        logits = network.logits(g, x, images, name -> g.constant(parameters.get(name))).value();
        program = g.program();
    }

    /** −ln p of {@code count} images from {@code from} on, added up. */
    double nats(PixelData data, int from, int count) {
        double nats = 0;
        for (int start = 0; start < count; start += images) {
            int here = Math.min(images, count - start);
            for (int i = 0; i < here; i++) {
                data.put(from + start + i, places, i, bits);
            }
            program.forward();
            for (int i = 0; i < here; i++) {
                for (int pixel = 0; pixel < pixels; pixel++) {
                    double s = logits.get(places[i * pixels + pixel]);
                    nats += Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - data.bit(from + start + i, pixel) * s;
                }
            }
        }
        return nats;
    }

    /**
     * Draws images pixel by pixel: each becomes 1 where its random number lies below the probability that the network gives it.
     *
     * @param canvas    key of the coin flips that stand where nothing is drawn yet. With its masks a reader never looks there, and
     *                  draws the same pictures over any canvas
     * @param chance    key of the random numbers that decide, the same ones for every reader
     * @return bits, (count, pixels), count up to the images that this eye takes at once
     */
    float[] draw(long canvas, long chance, int count) {
        for (int i = 0; i < images * pixels; i++) {
            bits.set(places[i], Draw.uniform(canvas, i) < 0.5f ? 1 : 0);
        }
        float[] drawn = new float[count * pixels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            program.forward();
            for (int i = 0; i < count; i++) {
                int place = places[i * pixels + pixel];
                float bit = Draw.uniform(chance, i * pixels + pixel) < 1 / (1 + Math.exp(-logits.get(place))) ? 1 : 0;
                bits.set(place, bit);
                drawn[i * pixels + pixel] = bit;
            }
        }
        return drawn;
    }
}
