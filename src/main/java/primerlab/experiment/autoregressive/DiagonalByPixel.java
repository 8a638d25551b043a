package primerlab.experiment.autoregressive;

import java.util.Map;

/**
 * {@link DiagonalBiLstm} pixel by pixel. The way from the left goes on with each pixel; the way from the right gives a pixel the state above
 * it, so that it takes a row once that row is complete.
 */
final class DiagonalByPixel implements StatesByPixel {
    private final int side;
    private final int width;
    private final Way left;
    private final Way right;

    /** @param features of the image's pixels, (pixels, 2·width); filled by the caller */
    DiagonalByPixel(Map<String, float[]> weights, int side, int width, float[] features) {
        this.side = side;
        this.width = width;
        left = new Way(weights, "lstm.left", features, false);
        right = new Way(weights, "lstm.right", features, true);
    }

    @Override public void state(int pixel, float[] h) {
        int row = pixel / side;
        int col = pixel % side;
        left.step(row, col);
        if (col == 0 && row > 0) {
            for (int along = 0; along < side; along++) {
                right.step(row - 1, along);
            }
        }
        for (int j = 0; j < width; j++) {
            h[j] = left.states[(row * side + col) * width + j]
                    + (row > 0 ? right.states[((row - 1) * side + side - 1 - col) * width + j] : 0);
        }
    }

    /** One way over the image; {@code along} counts a row's pixels from where the way begins. */
    private final class Way {
        final PixelMap input;
        final PixelMap state;
        final float[] features;
        final boolean mirrored;
        final float[] states = new float[side * side * width];
        final float[] cells = new float[side * side * width];
        /** States and cells of the positions left of the image, by skewed column: what the biases make of an empty state. */
        final float[] leadStates = new float[side * width];
        final float[] leadCells = new float[side * width];
        final float[] empty = new float[width];
        final float[] gates = new float[4 * width];
        final float[] fromStates = new float[4 * width];

        Way(Map<String, float[]> weights, String name, float[] features, boolean mirrored) {
            input = PixelMap.of(weights, name + ".input");
            state = PixelMap.of(weights, name + ".state");
            this.features = features;
            this.mirrored = mirrored;
            for (int column = 0; column < side; column++) {
                input.begin(gates);
                state.begin(fromStates);
                int before = (column - 1) * width;
                if (column > 0) {
                    state.add(leadStates, before, width, 0, fromStates);
                    state.add(leadStates, before, width, width, fromStates);
                }
                cell(column > 0 ? leadCells : empty, Math.max(0, before), leadCells, leadStates, column * width);
            }
        }

        void step(int row, int along) {
            int at = (row * side + along) * width;
            int pixel = row * side + (mirrored ? side - 1 - along : along);
            input.begin(gates);
            input.add(features, pixel * 2 * width, 2 * width, 0, gates);
            state.begin(fromStates);
            if (row > 0) {
                state.add(states, at - side * width, width, 0, fromStates);                          // the pixel above
            }
            float[] before = along > 0 ? cells : row > 0 ? leadCells : empty;
            int fromBefore = along > 0 ? at - width : Math.max(0, row - 1) * width;
            if (along > 0) {
                state.add(states, at - width, width, width, fromStates);                             // the pixel before
            } else if (row > 0) {
                state.add(leadStates, fromBefore, width, width, fromStates);
            }
            cell(before, fromBefore, cells, states, at);
        }

        private void cell(float[] before, int fromBefore, float[] c, float[] h, int at) {
            for (int j = 0; j < gates.length; j++) {
                gates[j] += fromStates[j];
            }
            LstmCell.step(gates, before, fromBefore, c, h, at, width);
        }
    }
}
