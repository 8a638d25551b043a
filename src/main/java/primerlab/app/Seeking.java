package primerlab.app;

import java.util.OptionalLong;

import primerlab.run.Status;

/**
 * A drag along the timeline asks for many steps, and each may take a replay to show: the next one is asked for only when the one
 * before was answered, and then it is the newest, so that the picture follows the hand and never falls behind.
 */
final class Seeking {
    /** A step that is never shown (the run failed, or was replaced) must not block the ones after it. */
    private static final int PATIENCE = 60;
    private long wanted = -1;
    private long sent = -1;
    private int waited;

    void want(long step) {
        wanted = step;
    }

    /** Call once a frame. The step to go to now; empty where there is nothing new, or the last is not shown yet. */
    OptionalLong next(Status status) {
        if (wanted < 0 || wanted == sent) {
            return OptionalLong.empty();
        }
        if (sent >= 0 && !answered(status) && ++waited < PATIENCE) {
            return OptionalLong.empty();
        }
        sent = wanted;
        waited = 0;
        return OptionalLong.of(sent);
    }

    /** True once the step that was wanted last is on the screen. */
    boolean settled(Status status) {
        return wanted < 0 || wanted == sent && (answered(status) || ++waited > PATIENCE);
    }

    /** Where the hand is; empty while nobody seeks. */
    OptionalLong wanted() {
        return wanted < 0 ? OptionalLong.empty() : OptionalLong.of(wanted);
    }

    void end() {
        wanted = -1;
        sent = -1;
        waited = 0;
    }

    private boolean answered(Status status) {
        return status.state() != Status.State.BUSY && status.step() == sent;
    }
}
