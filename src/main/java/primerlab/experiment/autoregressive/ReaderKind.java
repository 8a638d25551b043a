package primerlab.experiment.autoregressive;

/** The three readers of van den Oord, Kalchbrenner and Kavukcuoglu 2016, in the order in which they are shown. */
public enum ReaderKind {
    PIXEL_CNN("pixel-cnn"), ROW_LSTM("row-lstm"), DIAGONAL_BILSTM("diagonal-bilstm");

    private final String key;

    ReaderKind(String key) {
        this.key = key;
    }

    /** As experiments, messages and measures call it. */
    public String key() {
        return key;
    }

    PixelNetwork network(ReaderShape shape, boolean masks) {
        return switch (this) {
            case PIXEL_CNN -> new PixelCnn(shape.side(), shape.width(), shape.blocks(), masks, 2);
            case ROW_LSTM -> new PixelRnn(shape.side(), shape.width(), PixelRnn.Layer.ROW, masks, 2);
            case DIAGONAL_BILSTM -> new PixelRnn(shape.side(), shape.width(), PixelRnn.Layer.DIAGONAL, masks, 2);
        };
    }
}
