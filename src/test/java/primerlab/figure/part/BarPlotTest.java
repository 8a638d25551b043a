package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class BarPlotTest {
    private final List<String> seen = new ArrayList<>();
    private final BarPlot plot;

    BarPlotTest() throws Exception {
        plot = OnFx.call(() -> {
            BarPlot made = new BarPlot("Title", new Axis("outcome", ""), new Axis("probability", ""));
            OnFx.styled(made, 400, 240);
            made.groups(List.of("a", "b", "c"));
            made.series("p").named("p").role(Role.REAL, false).data(0.5, 0.3, 0.2);
            made.series("q").named("q").role(Role.GENERATED, true).data(0.2, 0.2, 0.6);
            made.onHover(bar -> seen.add("over " + bar.series() + bar.group())).onLeave(() -> seen.add("away"))
                    .onClick(bar -> seen.add("click " + bar.series() + bar.group()));
            OnFx.lay((javafx.scene.Parent) made.getParent());
            return made;
        });
    }

    private final BarPlot.Hand hand = new BarPlot.Hand() {
        @Override public boolean begin(String series) {
            seen.add("begin " + series);
            return !series.equals("q");
        }

        @Override public void pull(String series, int group, double across, double height) {
            seen.add("pull " + series + group + (height > 0.4 ? " high" : " low"));
        }

        @Override public void nudge(String series, int group, int steps) {
            seen.add("nudge " + series + group + " " + steps);
        }

        @Override public void end() {
            seen.add("end");
        }
    };

    @Test void thePointerReadsTheBarThatItIsOver() throws Exception {
        OnFx.run(() -> {
            mouse(MouseEvent.MOUSE_MOVED, foot("p", 1, 10));
            mouse(MouseEvent.MOUSE_MOVED, foot("q", 2, 10));
            mouse(MouseEvent.MOUSE_EXITED, new Point2D(-5, -5));
            assertEquals(List.of("over p1", "over q2", "away"), seen);
        });
    }

    @Test void aDragChangesTheSeriesItBeganOnInEveryGroupItCrosses() throws Exception {
        OnFx.run(() -> {
            plot.hand(hand);
            mouse(MouseEvent.MOUSE_PRESSED, foot("p", 0, 20));
            mouse(MouseEvent.MOUSE_DRAGGED, foot("p", 0, 150));
            mouse(MouseEvent.MOUSE_DRAGGED, foot("q", 1, 20));
            mouse(MouseEvent.MOUSE_RELEASED, foot("q", 1, 20));
            seen.removeIf(line -> line.startsWith("over"));
            assertEquals(List.of("begin p", "pull p0 high", "pull p1 low", "end"), seen);
        });
    }

    @Test void aSeriesThatTheHandRefusesStaysAndAPressWithoutADragIsAClick() throws Exception {
        OnFx.run(() -> {
            plot.hand(hand);
            mouse(MouseEvent.MOUSE_PRESSED, foot("q", 0, 20));
            mouse(MouseEvent.MOUSE_DRAGGED, foot("q", 0, 120));
            mouse(MouseEvent.MOUSE_RELEASED, foot("q", 0, 120));
            mouse(MouseEvent.MOUSE_PRESSED, foot("q", 2, 20));
            mouse(MouseEvent.MOUSE_RELEASED, foot("q", 2, 20));
            seen.removeIf(line -> line.startsWith("over"));
            assertEquals(List.of("begin q", "click q2"), seen);
        });
    }

    @Test void arrowsWalkFromBarToBarAndChangeThem() throws Exception {
        OnFx.run(() -> {
            plot.hand(hand);
            for (KeyCode code : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER)) {
                key(code, false);
            }
            key(KeyCode.UP, true);
            seen.removeIf(line -> line.equals("begin p") || line.equals("end"));
            assertEquals(List.of("over p0", "over q0", "over p1", "over q0", "over p0", "nudge p0 1", "over p0", "nudge p0 -1", "over p0", "click p0",
                    "nudge p0 5", "over p0"), seen);
        });
    }

    @Test void infinityIsDrawnAndSaidAndTheAxisKeepsANumber() throws Exception {
        OnFx.run(() -> {
            plot.series("p").data(Double.POSITIVE_INFINITY, -0.1, Double.NaN);
            plot.series("q").visible(false);
            OnFx.lay((javafx.scene.Parent) plot.getParent());
            String svg = Exports.svg(List.of(plot, plot));
            assertTrue(svg.contains("∞"), "it says so");
            assertTrue(!svg.contains("NaN") && !svg.contains("Infinity"), "and no coordinate is none");
            assertEquals(svg.split("<g", -1).length, svg.split("</g>", -1).length, "every group is closed");
            assertTrue(svg.contains("outcome") && svg.contains("probability") && svg.contains("Title"));
        });
    }

    @Test void aScreenReaderHearsTheHighestBars() throws Exception {
        OnFx.run(() -> {
            String said = String.valueOf(plot.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT));
            assertTrue(said.contains("p: highest at a, 0.5000") && said.contains("q: highest at c, 0.6000"), said);
        });
    }

    /** So many pixels above the foot of a bar, in the plot. */
    private Point2D foot(String series, int group, double above) {
        Point2D foot = plot.foot(new BarPlot.Bar(series, group));
        return new Point2D(foot.getX(), foot.getY() - above);
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, Point2D at) {
        Point2D scene = plot.localToScene(at);
        Event.fireEvent(plot, new MouseEvent(type, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                type == MouseEvent.MOUSE_MOVED || type == MouseEvent.MOUSE_EXITED ? MouseButton.NONE : MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, false, false, true, null));
    }

    private void key(KeyCode code, boolean shift) {
        Event.fireEvent(plot, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
