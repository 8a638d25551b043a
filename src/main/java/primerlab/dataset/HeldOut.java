package primerlab.dataset;

/** Where data is cut in two: the last tenth is never trained on. */
public final class HeldOut {
    private static final int TENTH = 10;

    private HeldOut() {}

    /** n − ⌊n/10⌋: what comes before is trained on, the rest is held out. Of fewer than ten the last one is held out. */
    public static int cut(int n) {
        return n - Math.max(1, n / TENTH);
    }
}
