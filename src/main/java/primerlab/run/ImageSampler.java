package primerlab.run;

/** A {@link Trainer} that makes new grey images. */
public interface ImageSampler {
    /** Rows and columns of an image. */
    int side();

    /** New images, 0 black to 1 white, row-major (count, side, side). Same run, same step: the same images. Never changes the run. */
    float[] images(int count);
}
