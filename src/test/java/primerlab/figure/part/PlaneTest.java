package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PlaneTest {
    private final List<String> seen = new ArrayList<>();
    private final Plane plane;

    PlaneTest() throws Exception {
        plane = OnFx.call(() -> {
            Plane made = new Plane("Title", new Axis("x", ""), new Axis("y", ""), Extent.square(1));
            OnFx.styled(made, 600, 600);
            made.onHover((x, y) -> seen.add("hover " + place(x, y))).onLeave(() -> seen.add("leave"))
                    .onClick((x, y) -> seen.add("click " + place(x, y)));
            return made;
        });
    }

    @Test void theNearestPointWithinReachIsFound() throws Exception {
        OnFx.run(() -> {
            Layer layer = plane.layer("p").dots(new float[] {0, 0, 0.5f, 0.5f}, 2, Role.REAL);
            assertEquals(OptionalInt.of(1), layer.nearest(0.49, 0.51, 10));
            assertEquals(OptionalInt.empty(), layer.nearest(0.3, 0.3, 10));
            layer.visible(false);
            assertEquals(OptionalInt.empty(), layer.nearest(0.49, 0.51, 10));
        });
    }

    @Test void hoverSpeaksInDataUnitsAndLeavingIsTold() throws Exception {
        OnFx.run(() -> {
            mouse(MouseEvent.MOUSE_MOVED, 0.5, -0.25, 0);
            mouse(MouseEvent.MOUSE_MOVED, 3, 0, 0);
            assertEquals(List.of("hover 0.50 -0.25", "leave"), seen);
        });
    }

    @Test void theWheelZoomsAboutThePointerAndADoubleClickResets() throws Exception {
        OnFx.run(() -> {
            double px = plane.mapping().px(0.5);
            wheel(0.5, 0.5, 400);
            assertTrue(plane.extent().width() < 1.5);
            plane.touch();
            assertEquals(px, plane.mapping().px(0.5), 1e-6);
            press(0.5, 0.5, 2);
            assertEquals(Extent.square(1), plane.extent());
        });
    }

    @Test void aDragMovesThePictureAndIsNoClick() throws Exception {
        OnFx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 0, 0, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 0.5, 0, 1);
            mouse(MouseEvent.MOUSE_RELEASED, 0.5, 0, 1);
            assertEquals(-1.5, plane.extent().minX(), 0.01);
            assertTrue(seen.stream().noneMatch(s -> s.startsWith("click")), seen.toString());
        });
    }

    @Test void withABrushADragPaintsInDataUnits() throws Exception {
        OnFx.run(() -> {
            plane.brush(brush());
            mouse(MouseEvent.MOUSE_PRESSED, 0, 0, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 0.25, 0.25, 1);
            mouse(MouseEvent.MOUSE_RELEASED, 0.25, 0.25, 1);
            seen.removeIf(s -> s.startsWith("hover"));
            assertEquals(List.of("begin 0.00 0.00", "drag 0.25 0.25", "end"), seen);
            assertEquals(Extent.square(1), plane.extent());
        });
    }

    @Test void theKeyboardMovesTheCrosshairZoomsResetsClicksAndPaints() throws Exception {
        OnFx.run(() -> {
            key(KeyCode.RIGHT);
            assertEquals(List.of("hover 0.02 0.00"), seen.stream().map(PlaneTest::coarse).toList());
            key(KeyCode.ENTER);
            assertTrue(seen.getLast().startsWith("click"));
            key(KeyCode.PLUS);
            assertNotEquals(Extent.square(1), plane.extent());
            key(KeyCode.DIGIT0);
            assertEquals(Extent.square(1), plane.extent());
            plane.brush(brush());
            key(KeyCode.ENTER);
            assertEquals("end", seen.getLast());
        });
    }

    @Test void themeAndTextSizeReachWhatIsDrawn() throws Exception {
        OnFx.run(() -> {
            StackPane root = (StackPane) plane.getParent();
            int[] told = {0};
            plane.palette().onChange(() -> told[0]++);
            assertEquals("0x0072b2ff", plane.palette().real().toString());
            root.getStyleClass().add("dark");
            OnFx.lay(root);
            assertEquals("0x56b4e9ff", plane.palette().real().toString());
            assertTrue(plane.palette().dark() && told[0] > 0);
            root.setStyle("-fx-font-size: 30px;");
            OnFx.lay(root);
            assertEquals(30, plane.palette().em(), 1e-9);
        });
    }

    private Brush brush() {
        return new Brush() {
            @Override public void begin(double x, double y) {
                seen.add("begin " + place(x, y));
            }

            @Override public void drag(double x, double y) {
                seen.add("drag " + place(x, y));
            }

            @Override public void end() {
                seen.add("end");
            }
        };
    }

    private static String place(double x, double y) {
        return String.format(java.util.Locale.ROOT, "%.2f %.2f", x + 0.0, y + 0.0).replace("-0.00", "0.00");
    }

    /** The first step of the keyboard starts from the middle; how far it goes depends on the picture's size. */
    private static String coarse(String said) {
        return said.replaceAll("0\\.0[0-9] ", "0.02 ");
    }

    private void press(double x, double y, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks);
    }

    private javafx.geometry.Point2D scene(double x, double y) {
        return plane.localToScene(plane.mapping().px(x), plane.mapping().py(y) + plane.sheetTop());
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
        javafx.geometry.Point2D at = scene(x, y);
        Event.fireEvent(plane, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, clicks, false, false, false, false,
                true, false, false, false, false, true, null));
    }

    private void wheel(double x, double y, double delta) {
        javafx.geometry.Point2D at = scene(x, y);
        Event.fireEvent(plane, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), false, false, false, false, false, false,
                0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private void key(KeyCode code) {
        Event.fireEvent(plane, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
