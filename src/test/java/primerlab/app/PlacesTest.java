package primerlab.app;

import java.util.List;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import primerlab.app.Remembered.Bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacesTest {
    @Test void theTeachersNotesGoToTheScreenThatTheClassDoesNotSee() {
        Rectangle2D wall = new Rectangle2D(0, 0, 1920, 1080);
        Rectangle2D desk = new Rectangle2D(1920, 0, 1280, 800);
        assertTrue(desk.contains(Presenter.notesPlace(wall, List.of(wall, desk))));
        assertTrue(wall.contains(Presenter.notesPlace(desk, List.of(wall, desk))));
        Rectangle2D alone = Presenter.notesPlace(wall, List.of(wall));
        assertTrue(wall.contains(alone), "with one screen they are on it");
        assertFalse(alone.contains(960, 540), "but not in its middle");
    }

    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1920, 0, 1280, 800);

    @Test void aPlaceThatCanBeSeenStaysAsItWas() {
        Bounds there = new Bounds(2000, 40, 1100, 720, false);
        assertEquals(there, Places.onScreen(there, List.of(DESK, PROJECTOR)));
    }

    @Test void aWindowOnAScreenThatIsGoneComesBack() {
        Bounds back = Places.onScreen(new Bounds(2000, 40, 1100, 720, true), List.of(DESK));
        assertTrue(DESK.contains(back.x(), back.y(), back.width(), back.height()), back.toString());
        assertTrue(back.maximized());
    }

    @Test void aTitleBarAboveTheScreenComesBack() {
        Bounds back = Places.onScreen(new Bounds(100, -500, 1280, 800, false), List.of(DESK));
        assertTrue(back.y() >= 0);
    }

    @Test void aWindowLargerThanItsScreenIsMadeToFit() {
        Bounds back = Places.onScreen(new Bounds(0, 0, 3800, 2100, false), List.of(new Rectangle2D(0, 0, 1024, 700)));
        assertEquals(new Bounds(0, 0, 1024, 700, false), back);
    }

    @Test void theFirstWindowStandsInTheMiddle() {
        assertEquals(new Bounds(320, 140, 1280, 800, false), Places.first(List.of(DESK, PROJECTOR)));
    }
}
