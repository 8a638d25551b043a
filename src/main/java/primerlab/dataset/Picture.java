package primerlab.dataset;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

/**
 * A picture as grey values on a square.
 *
 * @param side rows and columns: the longer of the picture's own; what it does not fill is black
 * @param grey 0 to 1, row-major (side, side)
 */
record Picture(int side, float[] grey) {
    /** Luminance of ITU-R BT.601, as image libraries commonly take it. */
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;
    private static final int BYTE = 0xff;
    private static final float WHITE = 255;

    /** Centred on the square, its proportions kept. */
    static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int side = Math.max(width, height);
        float[] grey = new float[side * side];
        int at = (side - height) / 2 * side + (side - width) / 2;
        if (isGrey(image)) {
            copyGrey(image, grey, side, at);
            return new Picture(side, grey);
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                float luminance = RED * (row[x] >>> 16 & BYTE) + GREEN * (row[x] >>> 8 & BYTE) + BLUE * (row[x] & BYTE);
                grey[at + y * side + x] = Math.min(1, luminance / WHITE * ((row[x] >>> 24) / WHITE));       // over black
            }
        }
        return new Picture(side, grey);
    }

    /** Java takes such samples for linear light and would brighten them on the way to RGB; the file means them as they are. */
    private static boolean isGrey(BufferedImage image) {
        return image.getColorModel() instanceof ComponentColorModel model && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && (model.getTransferType() == DataBuffer.TYPE_BYTE || model.getTransferType() == DataBuffer.TYPE_USHORT);
    }

    private static void copyGrey(BufferedImage image, float[] grey, int side, int at) {
        int width = image.getWidth();
        int bands = image.getRaster().getNumBands();
        float white = (1 << image.getColorModel().getComponentSize(0)) - 1;
        int[] row = new int[width * bands];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                float alpha = bands == 2 ? row[2 * x + 1] / white : 1;
                grey[at + y * side + x] = row[bands * x] / white * alpha;
            }
        }
    }
}
