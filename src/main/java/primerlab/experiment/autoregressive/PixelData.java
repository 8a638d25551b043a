package primerlab.experiment.autoregressive;

import primerlab.dataset.Images;
import primerlab.nn.Tensor;

/** Images in a few levels of ink, row-major, and how they get into a network's tensors. */
final class PixelData {
    private final Images images;
    private final int pixels;

    private final int levels;

    /** Of two levels of ink. */
    PixelData(Images images) {
        this(images, 2);
    }

    /** @param levels of ink, 2 or more: with two, what is above one half is 1 */
    PixelData(Images images, int levels) {
        this.images = images.inked(levels);
        this.levels = levels;
        pixels = images.side() * images.side();
    }

    int count() {
        return images.count();
    }

    int pixels() {
        return pixels;
    }

    /** Where in a tensor of that order each pixel lies, (images, pixels). */
    int[] places(Raster raster) {
        int[] places = new int[raster.pixels()];
        int side = raster.side();
        for (int i = 0; i < places.length; i++) {
            places[i] = raster.position(i / pixels, i % pixels / side, i % side);
        }
        return places;
    }

    /** Puts image {@code index} into place {@code at} of a tensor. */
    void put(int index, int[] places, int at, Tensor tensor) {
        float[] values = images.values();
        for (int pixel = 0; pixel < pixels; pixel++) {
            tensor.set(places[at * pixels + pixel], values[index * pixels + pixel]);
        }
    }

    /** The same image's levels of ink, 0 to levels − 1. */
    void putLevels(int index, int[] places, int at, int[] into) {
        for (int pixel = 0; pixel < pixels; pixel++) {
            into[places[at * pixels + pixel]] = level(index, pixel);
        }
    }

    float bit(int index, int pixel) {
        return images.values()[index * pixels + pixel];
    }

    int level(int index, int pixel) {
        return Math.round(images.values()[index * pixels + pixel] * (levels - 1));
    }
}
