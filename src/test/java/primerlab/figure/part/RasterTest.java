package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class RasterTest {
    private static final int SIDE = 100;
    private final int[] pixels = new int[SIDE * SIDE];
    private final Raster raster = new Raster(pixels, SIDE, SIDE);

    RasterTest() {
        raster.colour(Color.WHITE);
    }

    @Test void marksCoverTheAreaThatGeometrySays() {
        raster.disc(50.3, 49.8, 20);
        assertEquals(Math.PI * 400, area(), 6);
        raster.clear();
        raster.annulus(50.3, 49.8, 10, 14);
        assertEquals(Math.PI * (196 - 100), area(), 6);
        raster.clear();
        raster.stroke(20, 30, 80, 60, 3);
        raster.pour();
        assertEquals(Math.hypot(60, 30) * 3 + Math.PI * 2.25, area(), 4);
        raster.clear();
        raster.rect(10, 20, 30, 40);
        assertEquals(1200, area(), 1e-9);
    }

    @Test void neighbouringCellsMeetWithoutOverlapOrSeam() {
        raster.colour(Color.color(1, 1, 1, 0.5));
        raster.cell(new double[] {10, 50.4, 47, 12}, new double[] {10, 12, 60, 55}, 4);
        raster.cell(new double[] {50.4, 90, 88, 47}, new double[] {12, 9, 61, 60}, 4);
        for (int pixel : pixels) {
            assertTrue(pixel == 0 || pixel >>> 24 == 128, Integer.toHexString(pixel));
        }
        assertEquals(128, pixels[35 * SIDE + 49] >>> 24);
    }

    @Test void aPaleLineThatCrossesItselfIsNowhereDarker() {
        raster.colour(Color.color(1, 1, 1, 0.5));
        raster.stroke(10, 10, 90, 90, 4);
        raster.stroke(10, 90, 90, 10, 4);
        raster.pour();
        assertEquals(128, pixels[50 * SIDE + 50] >>> 24);
    }

    @Test void nothingIsDrawnOutsideTheClip() {
        raster.clip(40, 40, 20, 20);
        raster.disc(40, 40, 30);
        raster.rect(-10, -10, 500, 50);
        for (int i = 0; i < pixels.length; i++) {
            boolean inside = i % SIDE >= 40 && i % SIDE < 60 && i / SIDE >= 40 && i / SIDE < 60;
            assertTrue(inside || pixels[i] == 0);
        }
        assertTrue(area() > 100);
    }

    @Test void dashesGoOnFromLineToLine() {
        List<Double> pieces = new ArrayList<>();
        Dashes dashes = new Dashes(new double[] {7, 4}, (x1, y1, x2, y2) -> {
            pieces.add(x1);
            pieces.add(x2);
        });
        dashes.line(0, 0, 5, 0);
        dashes.line(5, 0, 20, 0);
        assertEquals(List.of(0.0, 5.0, 5.0, 7.0, 11.0, 18.0), pieces);
    }

    private double area() {
        double sum = 0;
        for (int pixel : pixels) {
            sum += (pixel >>> 24) / 255.0;
        }
        return sum;
    }
}
