package primerlab.figure.part;

import org.jspecify.annotations.Nullable;

/** One curve of a {@link LinePlot}. Arrays are taken by reference and must not be written to afterwards. */
public final class Series {
    private static final double[] DASHED = {7, 4};
    static final double[] GHOSTLY = {2, 3};
    private final LinePlot plot;
    private final String id;
    private final Thinned thinned = new Thinned();
    private String label;
    private Role role = Role.TEXT;
    private double[] dashes = {};
    private boolean visible = true;
    private boolean separate;
    private long[] x = {};
    private double[] y = {};
    private int n;
    private long[] ghostX = {};
    private double[] ghostY = {};
    private int ghostN;
    private @Nullable Bulk bulk;
    private boolean bulkOfPositive;

    Series(LinePlot plot, String id) {
        this.plot = plot;
        this.id = id;
        label = id;
    }

    public String id() {
        return id;
    }

    public Series named(String name) {
        label = name;
        plot.touch();
        return this;
    }

    /** Colour, and with it the second cue: the discriminator's line is dashed, the generator's ends in a ring. */
    public Series role(Role newRole) {
        role = newRole;
        dashes = newRole == Role.DISCRIMINATOR ? DASHED : new double[0];
        plot.touch();
        return this;
    }

    public Series dashes(double... lengths) {
        dashes = lengths.clone();
        plot.touch();
        return this;
    }

    /** Its values are points by themselves, each with the role's symbol, and no line joins them. */
    public Series separate() {
        separate = true;
        plot.touch();
        return this;
    }

    public Series visible(boolean show) {
        if (visible != show) {
            visible = show;
            plot.touch();
        }
        return this;
    }

    /** @param newX ascending; {@code newY} may hold NaN, which leaves a gap */
    public Series data(long[] newX, double[] newY, int count) {
        x = newX;
        y = newY;
        n = count;
        bulk = null;
        plot.touch();
        return this;
    }

    /** A pale second curve: the future that a run went back from, or the other run. A count of 0 takes it away. */
    public Series ghost(long[] newX, double[] newY, int count) {
        ghostX = newX;
        ghostY = newY;
        ghostN = count;
        bulk = null;
        plot.touch();
        return this;
    }

    public String label() {
        return label;
    }

    boolean shown() {
        return visible;
    }

    Role role() {
        return role;
    }

    double[] dashes() {
        return dashes;
    }

    int size() {
        return n;
    }

    long x(int row) {
        return x[row];
    }

    double y(int row) {
        return y[row];
    }

    /** Row whose x is nearest to a place; −1 where there are none. */
    int row(double at) {
        int low = 0;
        int high = n - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return n == 0 ? -1 : low > 0 && at - x[low - 1] < x[low] - at ? low - 1 : low;
    }

    /** Where its values lie, those of its ghost included. */
    Bulk bulk(boolean positive) {
        if (bulk == null || positive != bulkOfPositive) {
            bulkOfPositive = positive;
            bulk = Bulk.of(y, n, positive).and(Bulk.of(ghostY, ghostN, positive));
        }
        return bulk;
    }

    /** Where it has this value; its last row where only its ghost has. */
    int rowOf(double value) {
        for (int row = 0; row < n; row++) {
            if (y[row] == value) {
                return row;
            }
        }
        return n - 1;
    }

    long lastX() {
        return Math.max(n > 0 ? x[n - 1] : Long.MIN_VALUE, ghostN > 0 ? ghostX[ghostN - 1] : Long.MIN_VALUE);
    }

    long firstX() {
        return Math.min(n > 0 ? x[0] : Long.MAX_VALUE, ghostN > 0 ? ghostX[0] : Long.MAX_VALUE);
    }

    void drawGhost(Ink ink, Palette palette, Thinned.Place px, Thinned.Place py) {
        curve(ink, palette, px, py, ghostX, ghostY, ghostN, 0.55, GHOSTLY);
    }

    void draw(Ink ink, Palette palette, Thinned.Place px, Thinned.Place py) {
        if (separate) {
            for (int row = 0; row < n; row++) {
                symbol(ink, palette, px.at(x[row]), py.at(y[row]));
            }
            return;
        }
        curve(ink, palette, px, py, x, y, n, 1, dashes);
    }

    private void curve(Ink ink, Palette palette, Thinned.Place px, Thinned.Place py, long[] cx, double[] cy, int count, double opacity,
                       double[] strokes) {
        thinned.thin(cx, cy, count, px, py);
        for (int run = 0; run < thinned.runs(); run++) {
            int start = thinned.start(run);
            int points = thinned.end(run) - start;
            if (points == 1) {
                ink.dots(new double[] {thinned.xs()[start], thinned.ys()[start]}, 1, 1.5, palette.of(role, opacity));
            } else {
                ink.polyline(thinned.xs(), thinned.ys(), start, points, 1.6, palette.of(role, opacity), strokes);
            }
        }
    }

    /** The symbol that stands for the role. */
    void symbol(Ink ink, Palette palette, double px, double py) {
        double[] at = {px, py};
        switch (role) {
            case GENERATED -> {
                ink.dots(at, 1, 4.2, palette.surface());
                ink.rings(at, 1, 3.5, 1.6, palette.of(role));
            }
            case NOISE -> ink.crosses(at, 1, 3.5, 1.6, palette.of(role));
            case DISCRIMINATOR -> ink.rect(px - 3, py - 3, 6, 6, palette.of(role));
            default -> ink.dots(at, 1, 3.5, palette.of(role));
        }
    }
}
