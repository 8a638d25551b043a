package primerlab.figure.part;

import javafx.scene.image.PixelReader;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class FieldTest {
    private static final int SIDE = 256;
    private static final ColourScale GREY = () -> {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            table[i] = 0xff000000 | i * 0x010101;
        }
        return table;
    };

    @Test void rowZeroIsAtTheBottomAndValuesAreInterpolatedBetweenCentres() throws Exception {
        OnFx.run(() -> {
            PixelReader pixels = new Field(new float[] {0, 1, 0, 1}, 2, GREY, 0, 1).image(SIDE).getPixelReader();
            int side = SIDE;
            assertEquals(0, grey(pixels, 0, side - 1));
            assertEquals(255, grey(pixels, side - 1, 0));
            assertEquals(128, grey(pixels, side / 2, side / 2), 2);
            pixels = new Field(new float[] {0, 0, 1, 1}, 2, GREY, 0, 1).image(SIDE).getPixelReader();
            assertEquals(0, grey(pixels, side / 2, side - 1));
            assertEquals(255, grey(pixels, side / 2, 0));
        });
    }

    @Test void valuesBeyondTheScaleTakeItsEndsAndNaNIsTransparent() throws Exception {
        OnFx.run(() -> {
            PixelReader pixels = new Field(new float[] {-7, 9, Float.NaN, Float.NaN}, 2, GREY, 0, 1).image(SIDE).getPixelReader();
            int side = SIDE;
            assertEquals(0xff000000, pixels.getArgb(0, side - 1));
            assertEquals(0xffffffff, pixels.getArgb(side - 1, side - 1));
            assertEquals(0, pixels.getArgb(0, 0));
        });
    }

    private static int grey(PixelReader pixels, int x, int y) {
        return pixels.getArgb(x, y) & 255;
    }
}
