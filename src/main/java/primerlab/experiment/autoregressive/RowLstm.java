package primerlab.experiment.autoregressive;

import java.util.List;
import java.util.function.Function;

import primerlab.experiment.autoregressive.Raster.Mask;
import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters.Declared;
import primerlab.nn.Pattern;

/**
 * Row LSTM (van den Oord et al. 2016, section 3.1): rows top to bottom. What comes in is a masked 1×3 convolution of the row
 * itself, what comes from the state a convolution of width 3 over the row above.
 */
final class RowLstm {
    static final int KERNEL = 3;

    private RowLstm() {}

    static void declare(List<Declared> all, String name, int in, int width) {
        all.add(Declared.convolution(name + ".input.weight", 4 * width, in, List.of(1, KERNEL)));
        all.add(new Declared(name + ".input.bias", in * KERNEL, List.of(4 * width)));
        all.add(Declared.convolution(name + ".state.weight", 4 * width, width, List.of(KERNEL)));
        all.add(new Declared(name + ".state.bias", width * KERNEL, List.of(4 * width)));
    }

    /** x (pixels, in), rows first → h (pixels, width). */
    static Node over(Graph g, String name, Node x, Raster raster, Function<String, Node> parameter) {
        int line = raster.images() * raster.side();                                              // positions of one row of all images
        Pattern self = raster.maskedRow(Mask.B, KERNEL);
        Pattern above = new Pattern(line, KERNEL, (position, tap) -> {
            int col = position % raster.side() + tap - KERNEL / 2;
            return col < 0 || col >= raster.side() ? Pattern.NONE : position + tap - KERNEL / 2;
        });
        Node gates = g.convolution(name + ".input", x, parameter.apply(name + ".input.weight"), parameter.apply(name + ".input.bias"),
                self, raster.side(), 1);
        return g.lstm(name, gates, parameter.apply(name + ".state.weight"), List.of(parameter.apply(name + ".state.bias")), above,
                new int[raster.side()]);
    }
}
