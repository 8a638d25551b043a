package primerlab.figure.gan;

import java.util.Arrays;

import primerlab.figure.part.ColourScale;
import primerlab.figure.part.Diverging;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;

/** From no belief to full belief: the surface, ever more of D's own colour, but never so much that points drown in it. */
record BeliefScale(int[] table) implements ColourScale {
    /** Of the present theme. */
    static BeliefScale of(Palette palette) {
        int[] both = Diverging.of(palette, Role.NOISE, Role.DISCRIMINATOR).table();
        return new BeliefScale(Arrays.copyOfRange(both, both.length / 2, both.length));
    }
}
