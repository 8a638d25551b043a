package primerlab.figure.part;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ColourScaleTest {
    private final int[] table = Sequential.scale().table();

    @Test void moreIsAlwaysLighterAndInEvenSteps() {
        double whole = lightness(table[table.length - 1]) - lightness(table[0]);
        for (int i = 32; i < table.length; i++) {
            assertTrue(lightness(table[i]) > lightness(table[i - 32]));
            double step = (lightness(table[i]) - lightness(table[i - 32])) / whole * (table.length - 1) / 32;
            assertTrue(step > 0.75 && step < 1.3, "uneven by " + step + " at " + i);
        }
    }

    @Test void theEndsAreThoseOfViridis() {
        assertEquals(0xff440154, Sequential.scale().argb(0));
        assertEquals(0xfffde725, Sequential.scale().argb(1));
    }

    @Test void whatLiesOutsideTakesTheEndsColourAndWhatIsNoNumberNone() {
        assertEquals(table[0], Sequential.scale().argb(-3));
        assertEquals(table[255], Sequential.scale().argb(Double.POSITIVE_INFINITY));
        assertEquals(0, Sequential.scale().argb(Double.NaN));
    }

    @Test void theDivergingScaleIsNeutralInTheMiddleAndColouredAtBothEndsInBothThemes() throws Exception {
        OnFx.run(() -> {
            Palette palette = new Palette();
            var root = OnFx.styled(new javafx.scene.Group(palette), 100, 100);
            for (String theme : new String[] {"light", "dark"}) {
                root.getStyleClass().setAll("root", theme);
                OnFx.lay(root);
                Diverging scale = Diverging.of(palette, Role.GENERATED, Role.REAL);
                Oklab surface = Oklab.of(palette.surface());
                assertTrue(distance(surface, Oklab.of(scale.argb(0.5))) < 0.02, theme);
                assertTrue(distance(surface, Oklab.of(scale.argb(0))) > 0.1, theme);
                assertTrue(distance(surface, Oklab.of(scale.argb(1))) > 0.1, theme);
                assertTrue(Oklab.of(scale.argb(0)).b() > 0 && Oklab.of(scale.argb(1)).b() < 0, "orange below, blue above");
            }
        });
    }

    private static double distance(Oklab one, Oklab other) {
        return Math.hypot(one.l() - other.l(), Math.hypot(one.a() - other.a(), one.b() - other.b()));
    }

    /** CIE L*, worked out from the sRGB standard. */
    private static double lightness(int argb) {
        double y = 0.2126 * linear(argb >> 16 & 255) + 0.7152 * linear(argb >> 8 & 255) + 0.0722 * linear(argb & 255);
        return 116 * Math.cbrt(y) - 16;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
