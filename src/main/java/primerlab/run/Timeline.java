package primerlab.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Checkpoints of one run, evenly spaced. When they are too many every second one goes and the spacing doubles, so that a long
 * past costs no more memory than a short one and any moment is replayed within one spacing.
 */
final class Timeline {
    private static final long BUDGET_BYTES = 48L << 20;
    private static final int MOST = 160;
    private static final int FEWEST = 8;

    /** @param saved what {@link Trainer#save()} gave; never written to */
    record Checkpoint(long step, float[] saved) {}

    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private long spacing = 1;
    private volatile List<Long> steps = List.of();

    /** The same past, up to {@code step}: the checkpoints themselves are shared. */
    Timeline until(long step) {
        Timeline copy = new Timeline();
        copy.spacing = spacing;
        checkpoints.stream().filter(c -> c.step <= step).forEach(copy.checkpoints::add);
        copy.list();
        return copy;
    }

    /** True where a checkpoint should be kept that is not there yet. */
    boolean wants(long step) {
        return step % spacing == 0 && (checkpoints.isEmpty() || checkpoints.getLast().step < step);
    }

    void keep(long step, float[] saved) {
        checkpoints.add(new Checkpoint(step, saved));
        int most = (int) Math.clamp(BUDGET_BYTES / Math.max(1, 4L * saved.length), FEWEST, MOST);
        while (checkpoints.size() > most) {
            spacing *= 2;
            checkpoints.removeIf(c -> c.step % spacing != 0);
        }
        list();
    }

    /** The newest checkpoint at or before {@code step}; step 0 is always there once the run has begun. */
    Checkpoint before(long step) {
        return checkpoints.stream().filter(c -> c.step <= step).reduce((first, second) -> second).orElseThrow();
    }

    /** Ascending; a frozen list, safe to read from any thread. */
    List<Long> steps() {
        return steps;
    }

    private void list() {
        steps = checkpoints.stream().map(Checkpoint::step).toList();
    }
}
