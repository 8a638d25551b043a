package primerlab.figure.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import primerlab.text.Words;

/**
 * Bars in groups, side by side: one group for each outcome, one bar in it for each series. The pointer or the left and right keys
 * read a bar; where a {@link Hand} is given, dragging or the up and down keys change it. JavaFX thread only.
 */
public final class BarPlot extends TitledPicture<BarPlot> {
    private static final Words WORDS = Words.of("parts");
    private final BarPlotDrawing drawing;
    private final BarPlotGestures gestures;
    private final Map<String, BarSeries> series = new LinkedHashMap<>();
    private List<String> names = List.of();
    private int lit = -1;

    /** One bar: its series and its group. */
    public record Bar(String series, int group) {}

    /** What a bar is asked for. */
    public interface At {
        void at(Bar bar);
    }

    /** Changes bars. Heights are in units of the y axis; {@code across} counts groups from the left edge, 0.5 is the middle of the first. */
    public interface Hand {
        /** A drag, or a press of a key, begins on this bar. @return false where this series cannot be changed */
        boolean begin(String series);

        /** The pointer is here now. */
        void pull(String series, int group, double across, double height);

        /** An arrow key: so many small steps up, negative for down. */
        void nudge(String series, int group, int steps);

        void end();
    }

    public BarPlot(String title, Axis x, Axis y) {
        super("bar-plot", title);
        drawing = new BarPlotDrawing(x, y, palette());
        gestures = new BarPlotGestures(this, drawing);
        setMinSize(120, 80);
    }

    /** The series of that name, made on the first call. */
    public BarSeries series(String id) {
        return series.computeIfAbsent(id, name -> new BarSeries(this, name));
    }

    /** What stands under each group. */
    public BarPlot groups(List<String> groupNames) {
        if (!names.equals(groupNames)) {
            names = List.copyOf(groupNames);
            touch();
        }
        return this;
    }

    /** Keeps the y axis at a range; NaN for both lets it follow the bars in calm steps. */
    public BarPlot range(double min, double max) {
        drawing.range(min, max);
        touch();
        return this;
    }

    /** While a bar is in hand, the axis holds still under it. */
    void freeze(boolean still) {
        drawing.freeze(still);
        touch();
    }

    /** Lights one group and pales the others; −1 for none. */
    public BarPlot light(int group) {
        if (lit != group) {
            lit = group;
            touch();
        }
        return this;
    }

    public BarPlot onHover(At hover) {
        gestures.hover(hover);
        return this;
    }

    public BarPlot onLeave(Runnable leave) {
        gestures.leave(leave);
        return this;
    }

    /** A click without a drag, or Enter on the bar that the keys are at. */
    public BarPlot onClick(At click) {
        gestures.click(click);
        return this;
    }

    /** What changes bars; null where they can only be read. */
    public BarPlot hand(@Nullable Hand hand) {
        gestures.hand(hand);
        return this;
    }

    /** The middle of a bar's foot in this node, pixels. */
    public javafx.geometry.Point2D foot(Bar bar) {
        return new javafx.geometry.Point2D(drawing.middle(bar, shown(), names.size()), drawing.py(0) + sheetTop());
    }

    int groupCount() {
        return names.size();
    }

    String groupName(int group) {
        return names.get(group);
    }

    List<BarSeries> shown() {
        List<BarSeries> all = new ArrayList<>(series.values());
        all.removeIf(one -> !one.shown());
        return all;
    }

    @Override BarPlot self() {
        return this;
    }

    @Override double sheetHeight(double width) {
        return 180;
    }

    @Override protected double computePrefWidth(double height) {
        return 360;
    }

    @Override void placed(double top) {
        // Nothing lies over the sheet.
    }

    /** The highest bar of each series. */
    @Override String described() {
        StringBuilder text = new StringBuilder();
        for (BarSeries one : shown()) {
            int highest = 0;
            for (int group = 1; group < one.values().length; group++) {
                highest = one.values()[group] > one.values()[highest] ? group : highest;
            }
            if (one.values().length > 0 && highest < names.size()) {
                text.append(text.isEmpty() ? "" : " ").append(WORDS.say("bars.highest", one.label(), names.get(highest), Numbers.of(one.values()[highest])));
            }
        }
        return text.toString();
    }

    @Override void draw(Ink ink) {
        drawing.draw(ink, sheetWidth(), sheetHeight(), shown(), names, lit, gestures.at());
    }
}
