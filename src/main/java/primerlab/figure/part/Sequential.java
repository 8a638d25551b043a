package primerlab.figure.part;

/** From little to much: viridis (Smith and van der Walt 2015), even to the eye, safe for colour-blind eyes, readable in grey. */
public final class Sequential implements ColourScale {
    private static final int[] ANCHORS = {0xff440154, 0xff482475, 0xff414487, 0xff355f8d, 0xff2a788e, 0xff21918c,
            0xff22a884, 0xff44bf70, 0xff7ad151, 0xffbddf26, 0xfffde725};
    private static final Sequential SCALE = new Sequential(between(256, ANCHORS));
    private final int[] table;

    private Sequential(int[] table) {
        this.table = table;
    }

    public static Sequential scale() {
        return SCALE;
    }

    @Override public int[] table() {
        return table;
    }

    /** A table of {@code size} colours through the anchors, even in between. */
    static int[] between(int size, int... anchors) {
        int[] table = new int[size];
        for (int i = 0; i < size; i++) {
            double at = (double) i * (anchors.length - 1) / (size - 1);
            int from = Math.min((int) at, anchors.length - 2);
            table[i] = Oklab.of(anchors[from]).mix(Oklab.of(anchors[from + 1]), at - from).argb();
        }
        return table;
    }
}
