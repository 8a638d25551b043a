package primerlab.figure.diffusion;

import javafx.scene.paint.Color;

import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sequential;

/** What the values of a picture's pixels look like. */
enum ReverseShade {
    /** Real data: from paper at −1 to ink at 1. */
    REAL(1), /** What the network makes, likewise. */ MADE(1), /** Noise and what has noise in it: grey, from −1.5 to 1.5. */ GREY(1.5),
    /** Squared errors, from 0 to {@link #LARGE}. */
    ERROR(1);

    static final double LARGE = 2;
    static final double END = 1.5;
    private static final int SHADES = 256;
    private final double end;

    ReverseShade(double end) {
        this.end = end;
    }

    /** All its colours in the present theme, from the lowest value to the highest. */
    Color[] colours(Palette palette) {
        Color[] colours = new Color[SHADES];
        for (int i = 0; i < SHADES; i++) {
            double share = i / (SHADES - 1.0);
            if (this == ERROR) {
                int argb = Sequential.scale().argb(share);
                colours[i] = Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
            } else {
                Color ink = this == REAL ? palette.real() : this == MADE ? palette.generated() : palette.of(Role.TEXT);
                colours[i] = palette.surface().interpolate(ink, share);
            }
        }
        return colours;
    }

    int index(double value) {
        double share = this == ERROR ? value / LARGE : (value + end) / (2 * end);
        return Math.clamp(Math.round(share * (SHADES - 1)), 0, SHADES - 1);
    }
}
