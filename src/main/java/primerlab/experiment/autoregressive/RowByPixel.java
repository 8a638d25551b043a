package primerlab.experiment.autoregressive;

import java.util.Map;

/** {@link RowLstm} pixel by pixel: its features and the one to its left come in, and the states of the three pixels above. */
final class RowByPixel implements StatesByPixel {
    private final PixelMap input;
    private final PixelMap state;
    private final int side;
    private final int width;
    private final float[] features;
    private final float[] gates;
    private final float[] fromAbove;
    private final float[] cells;
    private final float[] states;
    private final float[] empty;

    /** @param features of the image's pixels, (pixels, 2·width); filled by the caller */
    RowByPixel(Map<String, float[]> weights, int side, int width, float[] features) {
        input = PixelMap.of(weights, "lstm.input");
        state = PixelMap.of(weights, "lstm.state");
        this.side = side;
        this.width = width;
        this.features = features;
        gates = new float[4 * width];
        fromAbove = new float[4 * width];
        cells = new float[side * side * width];
        states = new float[cells.length];
        empty = new float[width];
    }

    @Override public void state(int pixel, float[] h) {
        int row = pixel / side;
        int col = pixel % side;
        input.begin(gates);
        for (int tap = 0; tap <= RowLstm.KERNEL / 2; tap++) {                                // mask B: the left and the pixel itself
            int from = col + tap - RowLstm.KERNEL / 2;
            if (from >= 0) {
                input.add(features, (row * side + from) * 2 * width, 2 * width, tap * 2 * width, gates);
            }
        }
        state.begin(fromAbove);
        for (int tap = 0; tap < RowLstm.KERNEL && row > 0; tap++) {
            int from = col + tap - RowLstm.KERNEL / 2;
            if (from >= 0 && from < side) {
                state.add(states, ((row - 1) * side + from) * width, width, tap * width, fromAbove);
            }
        }
        for (int j = 0; j < gates.length; j++) {
            gates[j] += fromAbove[j];
        }
        LstmCell.step(gates, row > 0 ? cells : empty, row > 0 ? (pixel - side) * width : 0, cells, states, pixel * width, width);
        System.arraycopy(states, pixel * width, h, 0, width);
    }
}
