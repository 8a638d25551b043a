package primerlab.figure.part;

import java.util.Locale;

/** A job that a colour has. The stylesheets say which colour does it in the light and in the dark theme. */
public enum Role {
    REAL, GENERATED, DISCRIMINATOR, NOISE, GOOD, BAD, GROUND, SURFACE, SUNKEN, LINE, TEXT, QUIET, ACCENT, FOCUS;

    /** The styleable property of {@link Palette} that carries it. */
    String property() {
        return "-part-" + name().toLowerCase(Locale.ROOT);
    }

    /** The looked-up colour of the stylesheets, for inline styles of nodes. */
    public String lookup() {
        return "-pl-" + name().toLowerCase(Locale.ROOT);
    }
}
