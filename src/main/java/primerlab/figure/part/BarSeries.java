package primerlab.figure.part;

/** One set of bars of a {@link BarPlot}, one bar in each group. Arrays are taken by reference and must not be written to afterwards. */
public final class BarSeries {
    private final BarPlot plot;
    private final String id;
    private String label;
    private Role role = Role.TEXT;
    private boolean hollow;
    private boolean visible = true;
    private double[] values = {};
    private double[] ghost = {};
    private double[] marks = {};

    BarSeries(BarPlot plot, String id) {
        this.plot = plot;
        this.id = id;
        label = id;
    }

    public String id() {
        return id;
    }

    /** What the legend calls it; empty for none. */
    public BarSeries named(String name) {
        label = name;
        plot.touch();
        return this;
    }

    /** @param isHollow outlined over a pale ground instead of filled: the second cue beside the colour */
    public BarSeries role(Role newRole, boolean isHollow) {
        role = newRole;
        hollow = isHollow;
        plot.touch();
        return this;
    }

    /** One value a group. +∞ is drawn to the top and says so; NaN leaves the place empty. */
    public BarSeries data(double... newValues) {
        values = newValues;
        plot.touch();
        return this;
    }

    /** Dashed tops of another run's bars; empty for none. */
    public BarSeries ghost(double... newValues) {
        ghost = newValues;
        plot.touch();
        return this;
    }

    /** A short line across each bar, for what was measured beside what holds; empty for none. */
    public BarSeries marks(double... newValues) {
        marks = newValues;
        plot.touch();
        return this;
    }

    public BarSeries visible(boolean show) {
        if (visible != show) {
            visible = show;
            plot.touch();
        }
        return this;
    }

    String label() {
        return label;
    }

    Role role() {
        return role;
    }

    boolean hollow() {
        return hollow;
    }

    boolean shown() {
        return visible;
    }

    double[] values() {
        return values;
    }

    double[] ghost() {
        return ghost;
    }

    double[] marks() {
        return marks;
    }
}
