package primerlab.figure.gan;

/** Arrows for pulls: long for strong ones, but never so long that they hide the rest. */
final class Pull {
    /** Length that an arrow nears however strong the pull, in data units, and the pull at which it has half of it. */
    static final double LONGEST = 0.2;
    static final double HALF = 2.5;

    private Pull() {}

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
