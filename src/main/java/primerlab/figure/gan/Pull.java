package primerlab.figure.gan;

/**
 * Arrows for pulls: long for strong ones, but never so long that they hide the rest.
 *
 * @param from   where each arrow starts (n, 2), data units; likewise {@code arrows}
 */
record Pull(float[] from, float[] arrows) {
    /** Length that an arrow nears however strong the pull, in data units. */
    static final double LONGEST = 0.2;
    /** The pull that gets half that length. It is fixed, so that arrows shrink to nothing where the gradient does. */
    static final double HALF = 0.5;

    /** More arrows than this hide what they are about. */
    private static final int MOST = 120;

    /** The arrows of at most so many fakes, evenly chosen, the same ones at every moment; that of {@code always} among them. */
    static Pull few(float[] fake, float[] pull, int always) {
        float[] all = arrows(pull);
        int fakes = Math.min(fake.length, pull.length) / 2;
        int n = Math.min(MOST, fakes);
        boolean one = always >= 0 && always < fakes;
        float[] from = new float[2 * (one ? n + 1 : n)];
        float[] arrows = new float[from.length];
        for (int i = 0; i < from.length / 2; i++) {
            int which = i < n ? (int) ((long) i * fakes / n) : always;
            System.arraycopy(fake, 2 * which, from, 2 * i, 2);
            System.arraycopy(all, 2 * which, arrows, 2 * i, 2);
        }
        return new Pull(from, arrows);
    }

    /** The same directions, with length LONGEST · p / (p + HALF), (n, 2). */
    static float[] arrows(float[] pull) {
        float[] arrows = new float[pull.length];
        for (int i = 0; i + 1 < pull.length; i += 2) {
            double size = Math.hypot(pull[i], pull[i + 1]);
            double scale = LONGEST / (size + HALF);
            arrows[i] = (float) (pull[i] * scale);
            arrows[i + 1] = (float) (pull[i + 1] * scale);
        }
        return arrows;
    }
}
