package primerlab.figure.diffusion;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Learnt;
import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.Way;

/** The samples of one run that are on view, and the whole way that they came; made anew, from the same noise, as the weights learn. */
final class ReverseSamples implements AutoCloseable {
    private final ReverseDesk desk = new ReverseDesk();
    private final int count;
    private final Runnable changed;
    private @Nullable Origin latest;
    private boolean held;
    private @Nullable Shown asked;
    private @Nullable Shown shown;

    /**
     * What samples come from.
     *
     * @param step of the training at which the weights were frozen
     * @param seed of the noise
     */
    record Origin(Learnt learnt, long step, Way way, long seed) {
        private boolean sameWish(Origin other) {
            return way.equals(other.way) && seed == other.seed && learnt.sameShape(other.learnt);
        }
    }

    /** @param path null until it was gone */
    private record Shown(Origin origin, @Nullable Path path) {}

    ReverseSamples(int count, Runnable changed) {
        this.count = count;
        this.changed = changed;
    }

    ReverseDesk desk() {
        return desk;
    }

    /** @param frozen whether to stay with the weights of the samples on view */
    void follow(Origin newest, boolean frozen) {
        latest = newest;
        held = frozen;
        Origin wanted = frozen && shown != null && shown.origin.learnt.sameShape(newest.learnt)
                ? new Origin(shown.origin.learnt, shown.origin.step, newest.way, newest.seed) : newest;
        boolean other = asked == null || !wanted.sameWish(asked.origin);
        boolean newer = asked != null && !asked.origin.learnt.equals(wanted.learnt) && !desk.walking();
        if (other || newer) {
            asked = new Shown(wanted, null);
            desk.walk(wanted.learnt, wanted.way, wanted.seed, count, path -> {
                shown = new Shown(wanted, path);
                changed.run();
                if (latest != null) {
                    follow(latest, held);
                }
            });
        }
    }

    /** The way of the samples on view; null before there are any. */
    @Nullable Path path() {
        return shown == null ? null : shown.path;
    }

    @Nullable Origin origin() {
        return shown == null ? null : shown.origin;
    }

    @Override public void close() {
        desk.close();
    }
}
