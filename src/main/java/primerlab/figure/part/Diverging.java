package primerlab.figure.part;

/** Two colours about a neutral middle, for fields where the middle means something. The ends are muted so that marks stand out. */
public final class Diverging implements ColourScale {
    private final int[] table;

    private Diverging(int[] table) {
        this.table = table;
    }

    /** The scale of the present theme: make a new one when the palette changes. The middle is the surface's own colour. */
    public static Diverging of(Palette palette, Role low, Role high) {
        Oklab middle = Oklab.of(palette.surface());
        int[] below = new int[128];
        int[] above = new int[128];
        end(middle, Oklab.of(palette.of(low)), below);
        end(middle, Oklab.of(palette.of(high)), above);
        int[] table = new int[256];
        for (int i = 0; i < 128; i++) {
            table[127 - i] = below[i];
            table[128 + i] = above[i];
        }
        return new Diverging(table);
    }

    private static void end(Oklab middle, Oklab end, int[] table) {
        for (int i = 0; i < table.length; i++) {
            table[i] = middle.mix(end, MUTED * (i + 0.5) / table.length).argb();
        }
    }

    /** How far towards the role's full colour an end goes. */
    private static final double MUTED = 0.62;

    @Override public int[] table() {
        return table;
    }
}
