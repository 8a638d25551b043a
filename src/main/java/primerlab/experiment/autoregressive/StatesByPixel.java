package primerlab.experiment.autoregressive;

/** An LSTM over an image, one pixel at a time. */
interface StatesByPixel {
    /** h of one pixel, (width), from the features and states of pixels up to it. */
    void state(int pixel, float[] h);
}
