package primerlab.experiment.autoregressive;

import primerlab.run.Settings;

/**
 * How large the three readers are.
 *
 * @param side   rows and columns of an image
 * @param width  h: channels of the convolutions, cells of the LSTMs
 * @param blocks residual blocks of PixelCNN
 */
public record ReaderShape(int side, int width, int blocks) {
    public static ReaderShape of(Settings settings) {
        return new ReaderShape(settings.whole("side"), settings.whole("width"), settings.whole("blocks"));
    }

    public int pixels() {
        return side * side;
    }
}
