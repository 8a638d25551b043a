package primerlab.figure.gan;

/** Grey images, −1 black to 1 white, as opaque colours. */
final class ImageGrey {
    private ImageGrey() {}

    /** One of several images, row-major (n, pixels). */
    static int[] of(float[] images, int image, int pixels) {
        int[] argb = new int[pixels];
        for (int p = 0; p < pixels; p++) {
            argb[p] = argb(images[image * pixels + p]);
        }
        return argb;
    }

    private static int argb(float value) {
        int grey = Math.clamp(Math.round((value + 1) * 127.5f), 0, 255);
        return 0xff << 24 | grey << 16 | grey << 8 | grey;
    }
}
