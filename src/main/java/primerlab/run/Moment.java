package primerlab.run;

import java.util.function.BooleanSupplier;

/** The moment of a run that somebody wants to see: worked out for as long as anybody may look at it. Belongs to one thread. */
final class Moment {
    private static final long NONE = -1;
    /** A pause within this time of a wish for an earlier moment asks to rest there; a later one gives that moment up. */
    static final long PATIENCE = 500_000_000;

    private final Inbox inbox;
    /** Shows how far it is. */
    private final Runnable onTheWay;
    private long step = NONE;
    private long since;

    Moment(Inbox inbox, Runnable onTheWay) {
        this.inbox = inbox;
        this.onTheWay = onTheWay;
    }

    void want(long wanted) {
        step = wanted;
        since = System.nanoTime();
    }

    boolean isWanted() {
        return step != NONE;
    }

    void giveUp() {
        step = NONE;
    }

    /**
     * Goes there: back to an earlier moment, or trains on to one that lies ahead.
     *
     * @return false where it was left on the way; hidden meanwhile it is still wanted, and gone to when the run is seen again
     */
    boolean workOut(Course<?> running) throws Diverged {
        boolean ahead = step > running.lastStep();
        return reach(running, () -> {
            onTheWay.run();
            return !inbox.leavesTheMoment(!ahead && System.nanoTime() - since < PATIENCE);
        }, inbox.leavesTheMoment(true));
    }

    /** Goes there whoever looks: what acts on a moment must find it. */
    void settle(Course<?> running) throws Diverged {
        reach(running, () -> !inbox.ends(), false);
        step = NONE;
    }

    private boolean reach(Course<?> running, BooleanSupplier goOn, boolean left) throws Diverged {
        if (left || !running.goTo(step, goOn) || !running.trainTo(step, goOn)) {
            return false;
        }
        step = NONE;
        return true;
    }
}
