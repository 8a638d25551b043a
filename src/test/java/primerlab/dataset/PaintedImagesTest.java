package primerlab.dataset;

import java.util.List;

import org.junit.jupiter.api.Test;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaintedImagesTest {
    private static float[] image(int side, int... inked) {
        float[] image = new float[side * side];
        for (int pixel : inked) {
            image[pixel] = 1;
        }
        return image;
    }

    @Test void whatWasPaintedIsLearnedFromPixelByPixel() throws BadInput {
        float[] one = image(9, 0, 10, 20, 80);
        float[] two = image(9, 4, 5, 6);
        Images read = ImageSource.read(PaintedImages.encode(9, List.of(one, two)), 100, 9, 1);
        assertEquals(2, read.count());
        assertArrayEquals(one, java.util.Arrays.copyOf(read.values(), 81));
        assertArrayEquals(two, java.util.Arrays.copyOfRange(read.values(), 81, 162));
        assertEquals(1, read.heldOut().count(), "the last one is held out");
    }

    @Test void imagesOfAnotherSideAreBroughtToTheOneWanted() throws BadInput {
        float[] half = new float[256];
        java.util.Arrays.fill(half, 0, 128, 1);
        Images read = ImageSource.read(PaintedImages.encode(16, List.of(half, half)), 100, 8, 1);
        for (int i = 0; i < 64; i++) {
            assertEquals(i < 32 ? 1 : 0, read.values()[i]);
        }
    }

    @Test void brokenTextIsRefusedInOneLine() {
        for (String text : List.of("painted:", "painted:16", "painted:x:AAAA", "painted:8:?!", "painted:8:AAAA")) {
            String said = assertThrows(BadInput.class, () -> ImageSource.read(text, 100, 8, 1), text).getMessage();
            assertTrue(said.startsWith("painted images") && !said.contains("\n"), said);
        }
    }
}
