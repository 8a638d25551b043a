package primerlab.experiment.autoregressive;

import primerlab.dataset.Images;
import primerlab.nn.Tensor;

/** Binary images, row-major, and how they get into a network's tensors. */
final class PixelData {
    private final Images images;
    private final int pixels;

    PixelData(Images images) {
        this.images = images.binary();
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

    float bit(int index, int pixel) {
        return images.values()[index * pixels + pixel];
    }
}
