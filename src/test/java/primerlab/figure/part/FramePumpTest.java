package primerlab.figure.part;

import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class FramePumpTest {
    private static final long MILLI = 1_000_000;

    @Test void framesAreCountedAndTheirSlowestPercentIsKnown() throws Exception {
        OnFx.run(() -> {
            FramePump pump = new FramePump();
            long now = 5 * MILLI;
            pump.frame(now);
            for (int i = 0; i < 200; i++) {
                now += (i < 197 ? 16 : 80) * MILLI;
                pump.frame(now);
            }
            FramePump.Frames frames = pump.frames();
            assertEquals(200, frames.count());
            assertEquals(200e3 / (197 * 16 + 3 * 80), frames.fps(), 1e-9);
            assertEquals(80, frames.p99Millis(), 1e-9);
            pump.resetFrames();
            assertEquals(0, pump.frames().count());
        });
    }

    @Test void picturesThatNobodySeesAreNotDrawn() throws Exception {
        OnFx.run(() -> {
            FramePump pump = new FramePump();
            int[] drawn = {0};
            pump.add(new Region(), () -> drawn[0]++);
            pump.frame(MILLI);
            assertEquals(0, drawn[0]);
        });
    }

    /** Visible with all its parents. */
    static boolean drawn(javafx.scene.Node node) {
        for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
