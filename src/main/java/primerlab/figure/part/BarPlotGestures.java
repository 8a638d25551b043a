package primerlab.figure.part;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** Mouse and keyboard on a {@link BarPlot}. */
final class BarPlotGestures {
    /** Where the keys are at a bar, the plot has the keyboard, however it came by it: its ring says so. */
    private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");
    private static final int LEAP = 5;
    private final BarPlot plot;
    private final BarPlotDrawing drawing;
    private BarPlot.At hover = bar -> { };
    private BarPlot.At click = bar -> { };
    private Runnable leave = () -> { };
    private BarPlot.@Nullable Hand hand;
    private BarPlot.@Nullable Bar pointed;
    private BarPlot.@Nullable Bar keyed;
    private @Nullable String held;
    private boolean moved;
    private double pressX;
    private double pressY;

    BarPlotGestures(BarPlot plot, BarPlotDrawing drawing) {
        this.plot = plot;
        this.drawing = drawing;
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> away());
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plot.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                keyed(null);
                plot.touch();
                if (!plot.isHover()) {
                    leave.run();
                }
            }
        });
    }

    void hover(BarPlot.At next) {
        hover = next;
    }

    void click(BarPlot.At next) {
        click = next;
    }

    void leave(Runnable next) {
        leave = next;
    }

    void hand(BarPlot.@Nullable Hand next) {
        hand = next;
    }

    /** The bar that the keys are at. */
    BarPlot.@Nullable Bar at() {
        return keyed != null && keyed.group() < plot.groupCount() ? keyed : null;
    }

    private BarPlot.@Nullable Bar under(double px, double py) {
        Mapping m = drawing.mapping();
        List<BarSeries> shown = plot.shown();
        if (shown.isEmpty() || plot.groupCount() == 0 || !m.contains(px, py - plot.sheetTop())) {
            return null;
        }
        double across = m.x(px);
        int group = Math.clamp((long) across, 0, plot.groupCount() - 1);
        return new BarPlot.Bar(shown.get(drawing.seriesAt(across, shown.size())).id(), group);
    }

    private void point(double px, double py) {
        BarPlot.Bar bar = under(px, py);
        if (bar == null) {
            away();
            return;
        }
        plot.setCursor(hand == null ? Cursor.DEFAULT : Cursor.V_RESIZE);
        pointed = bar;
        hover.at(bar);
    }

    private void away() {
        if (pointed != null) {
            pointed = null;
            leave.run();
        }
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        BarPlot.Bar bar = under(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY || bar == null) {
            return;
        }
        keyed(null);
        moved = false;
        pressX = event.getX();
        pressY = event.getY();
        held = bar.series();
        event.consume();
    }

    /** The bar follows the pointer; a drag across goes on with the same series in the groups that it crosses. */
    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || held == null || hand == null) {
            return;
        }
        if (!moved && Math.hypot(event.getX() - pressX, event.getY() - pressY) > 2) {
            moved = hand.begin(held);
            held = moved ? held : null;
            plot.freeze(moved);
        }
        if (moved && held != null) {
            Mapping m = drawing.mapping();
            double across = m.x(event.getX());
            int group = Math.clamp((long) Math.floor(across), 0, plot.groupCount() - 1);
            hand.pull(held, group, across, m.y(event.getY() - plot.sheetTop()));
            pointed = new BarPlot.Bar(held, group);
            hover.at(pointed);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        BarPlot.Bar bar = under(event.getX(), event.getY());
        if (moved && hand != null) {
            plot.freeze(false);
            hand.end();
        } else if (!moved && held != null && bar != null) {
            click.at(bar);
        }
        moved = false;
        held = null;
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || plot.groupCount() == 0) {
            return;
        }
        int leap = event.isShiftDown() ? LEAP : 1;
        switch (event.getCode()) {
            case LEFT -> walk(-1);
            case RIGHT -> walk(1);
            case UP -> nudge(leap);
            case DOWN -> nudge(-leap);
            case ENTER -> {
                if (at() instanceof BarPlot.Bar bar) {
                    click.at(bar);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** From bar to bar as they stand, over the series within a group first. */
    private void walk(int by) {
        List<BarSeries> shown = plot.shown();
        BarPlot.Bar from = at();
        int all = shown.size() * plot.groupCount();
        int place = from == null ? by > 0 ? 0 : all - 1
                : Math.clamp((long) from.group() * shown.size() + Math.max(0, BarPlotDrawing.index(shown, from.series())) + by, 0, all - 1);
        keyed(new BarPlot.Bar(shown.get(place % shown.size()).id(), place / shown.size()));
        tell();
    }

    private void keyed(BarPlot.@Nullable Bar bar) {
        keyed = bar;
        plot.pseudoClassStateChanged(KEYED, bar != null);
    }

    private void nudge(int steps) {
        if (at() == null) {
            walk(1);
        }
        if (hand != null && at() instanceof BarPlot.Bar bar && hand.begin(bar.series())) {
            hand.nudge(bar.series(), bar.group(), steps);
            hand.end();
            tell();
        }
    }

    private void tell() {
        if (at() instanceof BarPlot.Bar bar) {
            plot.touch();
            BarSeries series = plot.series(bar.series());
            double value = bar.group() < series.values().length ? series.values()[bar.group()] : Double.NaN;
            plot.setAccessibleHelp(series.label() + ", " + plot.groupName(bar.group()) + ": " + Numbers.of(value));
            hover.at(bar);
        }
    }
}
