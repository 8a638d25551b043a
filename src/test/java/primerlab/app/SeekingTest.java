package primerlab.app;

import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import primerlab.run.Settings;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SeekingTest {
    private final Seeking seeking = new Seeking();

    @Test void aFastHandIsAskedForItsNewestPlaceOnly() {
        seeking.want(900);
        assertEquals(OptionalLong.of(900), seeking.next(shown(1000)));
        seeking.want(800);
        assertEquals(OptionalLong.empty(), seeking.next(shown(1000)));
        seeking.want(700);
        assertEquals(OptionalLong.empty(), seeking.next(busy(1000)));
        assertEquals(OptionalLong.of(700), seeking.next(shown(900)));
        assertEquals(OptionalLong.empty(), seeking.next(shown(900)));
    }

    @Test void itIsSettledWhenTheWantedStepIsShown() {
        seeking.want(300);
        assertFalse(seeking.settled(shown(300)), "nobody was asked yet");
        assertEquals(OptionalLong.of(300), seeking.next(shown(1000)));
        assertFalse(seeking.settled(shown(1000)));
        assertTrue(seeking.settled(shown(300)));
        seeking.end();
        assertEquals(OptionalLong.empty(), seeking.wanted());
    }

    @Test void aStepThatIsNeverShownDoesNotBlockTheNext() {
        seeking.want(300);
        seeking.next(shown(1000));
        seeking.want(200);
        int frames = 1;
        while (seeking.next(shown(1000)).isEmpty()) {
            assertTrue(++frames < 1000);
        }
        assertTrue(frames > 10);
    }

    private static Status shown(long step) {
        return new Status(Status.State.PAUSED, step, 0, 1000, 0, 0, Settings.standard(List.of()), 1, null);
    }

    private static Status busy(long step) {
        return new Status(Status.State.BUSY, step, 0, 1000, 0, 0, Settings.standard(List.of()), 1, null);
    }
}
