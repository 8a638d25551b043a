package primerlab.figure.diffusion;

import javafx.scene.paint.Color;

import primerlab.figure.part.ColourScale;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;

/** Values of pixels as shades: from the paper's colour to that of ink, in the present theme. */
final class ForwardGrey implements ColourScale {
    /** Values from −END to END have shades of their own; what lies beyond takes the end's. */
    static final double END = 1.5;
    private static final int SHADES = 256;

    private final Color[] shades = new Color[SHADES];
    private final int[] table = new int[SHADES];

    private ForwardGrey(Color paper, Color ink) {
        for (int i = 0; i < SHADES; i++) {
            shades[i] = paper.interpolate(ink, i / (SHADES - 1.0));
            table[i] = 255 << 24 | channel(shades[i].getRed()) << 16 | channel(shades[i].getGreen()) << 8 | channel(shades[i].getBlue());
        }
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }

    static ForwardGrey of(Palette palette) {
        return new ForwardGrey(palette.surface(), palette.of(Role.TEXT));
    }

    Color shade(double value) {
        return shades[Math.clamp((int) Math.round((value + END) / (2 * END) * (SHADES - 1)), 0, SHADES - 1)];
    }

    @Override public int[] table() {
        return table;
    }
}
