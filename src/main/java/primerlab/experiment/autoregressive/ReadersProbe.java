package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/**
 * Looks into three readers whose weights are given: what a pixel's logit depends on, by its true gradient with respect to every pixel of
 * the image, and what the LSTM cells at that pixel hold. It has a copy of the networks and memory of its own, so that it never meets
 * the training; one thread at a time.
 */
public final class ReadersProbe implements AutoCloseable {
    /** The picture read, and some more to average slopes over: in a single one a ReLU may happen to be shut. */
    public static final int IMAGES = 4;

    private final ReaderShape shape;
    private final boolean masks;
    private final List<Open> open;

    /** One reader opened: it goes forward over the images, and back from one pixel's logit in each. */
    private record Open(Memory own, Parameters parameters, Node x, Tensor logits, Tensor chosen, Program program, int[] places) {}

    /**
     * What a pixel's logit depends on.
     *
     * @param slope       |∂ logit / ∂ pixel j| for every j, mean over the images, logits a unit of ink, (side²)
     * @param seen        earlier pixels with a slope other than zero
     * @param earlier     pixels before this one
     * @param future      slopes other than zero at this pixel and after it: none where the masks are on
     * @param probability of ink at this pixel of the picture read
     */
    public record Field(float[] slope, int seen, int earlier, int future, double probability) {}

    /** One LSTM's cells at one pixel: (width) numbers each. c = f·before + i·g, h = o·tanh(c). */
    public record Cells(float[] input, float[] forget, float[] output, float[] candidate, float[] before, float[] cell, float[] hidden) {}

    /** The LSTMs that can be opened; the last two are the two halves of Diagonal BiLSTM. */
    public enum Way {
        ROW(ReaderKind.ROW_LSTM, "lstm", "lstm.input"),
        LEFT(ReaderKind.DIAGONAL_BILSTM, "lstm.left", "lstm.left.skewed"),
        RIGHT(ReaderKind.DIAGONAL_BILSTM, "lstm.right", "lstm.right.skewed");

        private final ReaderKind kind;
        private final String name;
        private final String gates;

        Way(ReaderKind kind, String name, String gates) {
            this.kind = kind;
            this.name = name;
            this.gates = gates;
        }
    }

    /**
     * @param step   of the weights
     * @param fields in the order of {@link ReaderKind}
     * @param cells  in the order of {@link Way}
     */
    public record Reading(int pixel, long step, List<Field> fields, List<Cells> cells) {}

    public ReadersProbe(ReaderShape shape, boolean masks) {
        this.shape = shape;
        this.masks = masks;
        open = Arrays.stream(ReaderKind.values()).map(this::open).toList();
    }

    private Open open(ReaderKind kind) {
        Memory own = new Memory();
        PixelNetwork network = kind.network(shape, masks);
        Parameters parameters = new Parameters(own, network.parameters());
        Graph g = new Graph(own);
        Node x = g.watched(own.tensor("pixels", IMAGES * shape.pixels(), 1));
        Node logits = network.logits(g, x, IMAGES, name -> g.constant(parameters.get(name)));
        Tensor chosen = own.tensor("chosen", IMAGES * shape.pixels(), 1);
        g.weightedSum(logits, chosen);
        return new Open(own, parameters, x, logits.value(), chosen, g.program(), places(network.raster(IMAGES)));
    }

    private int[] places(Raster raster) {
        int[] places = new int[raster.pixels()];
        for (int i = 0; i < places.length; i++) {
            places[i] = raster.position(i / shape.pixels(), i % shape.pixels() / shape.side(), i % shape.side());
        }
        return places;
    }

    public boolean fits(ReadersSnapshot snapshot) {
        return snapshot.shape().equals(shape) && snapshot.masks() == masks;
    }

    /**
     * @param weights of each reader, as the snapshot holds them
     * @param images  bits, (n, side, side): the picture read and up to {@link #IMAGES} − 1 more; the last stands in for those that are missing
     */
    public Reading read(ReadersSnapshot weights, float[] images, int pixel) {
        List<Field> fields = new ArrayList<>();
        for (ReaderKind kind : ReaderKind.values()) {
            fields.add(field(open.get(kind.ordinal()), weights.of(kind).weights(), images, pixel));
        }
        return new Reading(pixel, weights.step(), fields, Arrays.stream(Way.values()).map(way -> cells(way, pixel)).toList());
    }

    private Field field(Open reader, float[] weights, float[] images, int pixel) {
        int pixels = shape.pixels();
        reader.parameters.values().read(weights, 0);
        reader.chosen.fill(0);
        int given = images.length / pixels;
        for (int i = 0; i < IMAGES; i++) {
            for (int p = 0; p < pixels; p++) {
                reader.x.value().set(reader.places[i * pixels + p], images[Math.min(i, given - 1) * pixels + p]);
            }
            reader.chosen.set(reader.places[i * pixels + pixel], 1);
        }
        reader.program.forward();
        reader.program.backward();
        float[] slope = new float[pixels];
        int seen = 0;
        int future = 0;
        for (int p = 0; p < pixels; p++) {
            double sum = 0;
            for (int i = 0; i < IMAGES; i++) {
                sum += Math.abs(reader.x.gradient().get(reader.places[i * pixels + p]));
            }
            slope[p] = (float) (sum / IMAGES);
            seen += p < pixel && slope[p] != 0 ? 1 : 0;
            future += p >= pixel && slope[p] != 0 ? 1 : 0;
        }
        double probability = 1 / (1 + Math.exp(-reader.logits.get(reader.places[pixel])));
        return new Field(slope, seen, pixel, future, probability);
    }

    /** Out of the buffers that the program has just filled for the picture read. */
    private Cells cells(Way way, int pixel) {
        Memory own = open.get(way.kind.ordinal()).own;
        int side = shape.side();
        int positions = IMAGES * side;
        int row = pixel / side - (way == Way.RIGHT ? 1 : 0);            // the right half's map is moved down one row
        if (row < 0) {
            float[] none = {};
            return new Cells(none, none, none, none, none, none, none);
        }
        int along = way == Way.RIGHT ? side - 1 - pixel % side : pixel % side;
        int step = way == Way.ROW ? row : along + row;                  // a row, or a column of the skewed map
        int position = step * positions + (way == Way.ROW ? along : row * IMAGES);
        Tensor gates = own.named(way.gates);
        Tensor cells = own.named(way.name + " cells");                  // one step behind: the first is the empty state
        int h = shape.width();
        return new Cells(part(gates, position, 2 * h), part(gates, position, h), part(gates, position, 0), part(gates, position, 3 * h),
                part(cells, position, 0), part(cells, position + positions, 0), part(own.named(way.name), position, 0));
    }

    /** h numbers of a row, from a column on. */
    private float[] part(Tensor of, int row, int col) {
        float[] part = new float[shape.width()];
        for (int i = 0; i < part.length; i++) {
            part[i] = of.get(row * of.cols() + col + i);
        }
        return part;
    }

    @Override public void close() {
        open.forEach(reader -> reader.own.close());
    }
}
