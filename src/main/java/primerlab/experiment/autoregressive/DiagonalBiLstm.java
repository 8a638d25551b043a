package primerlab.experiment.autoregressive;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters.Declared;
import primerlab.nn.Pattern;

/**
 * Diagonal BiLSTM (van den Oord et al. 2016, section 3.2): each row is skewed by one against the row above, so that a diagonal
 * becomes a column, and an LSTM goes over the 2·side − 1 columns with a 2×1 convolution from state to state: of the pixel to the
 * left and the pixel above. A second one goes over the mirrored image; its map is moved down one row before the sum, so that no
 * pixel sees its future.
 *
 * <p>Skewed positions left of the image count, since what their biases make of an empty state flows into it; those right of
 * it flow nowhere and are left out.
 */
final class DiagonalBiLstm {
    private static final int KERNEL = 2;

    private DiagonalBiLstm() {}

    static void declare(List<Declared> all, String name, int in, int width) {
        for (String way : List.of(".left", ".right")) {
            all.add(Declared.convolution(name + way + ".input.weight", 4 * width, in, List.of(1, 1)));
            all.add(new Declared(name + way + ".input.bias", in, List.of(4 * width)));
            all.add(Declared.convolution(name + way + ".state.weight", 4 * width, width, List.of(KERNEL)));
            all.add(new Declared(name + way + ".state.bias", width * KERNEL, List.of(4 * width)));
        }
    }

    /** x (pixels, in), rows first → h (pixels, width). */
    static Node over(Graph g, String name, Node x, Raster raster, Function<String, Node> parameter) {
        Node left = way(g, name + ".left", x, raster, false, parameter);
        Node right = way(g, name + ".right", x, raster, true, parameter);
        return g.add(name, left, right);
    }

    private static Node way(Graph g, String name, Node x, Raster raster, boolean mirrored, Function<String, Node> parameter) {
        int side = raster.side();
        int images = raster.images();
        int columns = 2 * side - 1;
        // Skewed: (column, row, image). Column k holds of row r the pixel k − r from where the way begins.
        Pattern skew = new Pattern(columns * side * images, 1, (position, tap) -> {
            int row = position / images % side;
            int along = position / (images * side) - row;
            return along < 0 || along >= side ? Pattern.NONE : raster.position(position % images, row, mirrored ? side - 1 - along : along);
        });
        Pattern aboveAndBefore = new Pattern(side * images, KERNEL, (position, tap) ->
                tap == 1 ? position : position < images ? Pattern.NONE : position - images);
        int[] first = IntStream.range(0, columns).map(column -> Math.max(0, column - side + 1) * images).toArray();

        Node gates = g.product(name + ".input", x, parameter.apply(name + ".input.weight"));
        Node h = g.lstm(name, g.gather(name + ".skewed", gates, skew), parameter.apply(name + ".state.weight"),
                List.of(parameter.apply(name + ".input.bias"), parameter.apply(name + ".state.bias")), aboveAndBefore, first);
        Pattern unskew = new Pattern(raster.pixels(), 1, (position, tap) -> {
            int row = raster.row(position) - (mirrored ? 1 : 0);
            int along = mirrored ? side - 1 - raster.col(position) : raster.col(position);
            return row < 0 ? Pattern.NONE : ((along + row) * side + row) * images + raster.image(position);
        });
        return g.gather(name + ".unskewed", h, unskew);
    }
}
