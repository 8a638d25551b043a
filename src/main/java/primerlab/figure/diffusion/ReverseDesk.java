package primerlab.figure.diffusion;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Learnt;
import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.Reverse;
import primerlab.experiment.diffusion.Walk;
import primerlab.experiment.diffusion.Way;

/**
 * Where samples are made and the network is asked: on a thread of its own, from frozen weights, so that neither the pictures nor the training wait. The
 * long way from noise to data is gone in pieces of a few milliseconds, at most one a frame; a question to the network comes before the next piece.
 * JavaFX thread only.
 */
final class ReverseDesk implements AutoCloseable {
    /** Of one piece while training runs, and while it rests, nanoseconds. */
    private static final long PIECE = 7_000_000;
    private static final long PIECE_AT_REST = 12_000_000;
    /** Pictures of a way that are kept. */
    private static final int KEPT = 100;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "from noise to data");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);        // pictures come first
        return thread;
    });
    private final Map<String, Runnable> questions = new LinkedHashMap<>();
    private @Nullable Trip trip;
    private boolean busy;
    private boolean closed;
    /** The worker's own. */
    private @Nullable Reverse looking;
    private @Nullable Reverse going;
    private @Nullable Trip under;
    private @Nullable Walk walk;

    private record Trip(Learnt learnt, Way way, long seed, int count, Consumer<Path> then) {}

    /**
     * Asks the network something; of several questions of one kind only the newest is answered.
     *
     * @param work on the worker
     * @param then with the answer
     */
    <A> void ask(String kind, Learnt learnt, Function<Reverse, A> work, Consumer<A> then) {
        questions.put(kind, () -> work(() -> {
            looking = of(looking, learnt);
            A answer = work.apply(looking);
            return () -> then.accept(answer);
        }));
        next();
    }

    /** Makes so many samples from pure noise; a way that is still being gone is given up. */
    void walk(Learnt learnt, Way way, long seed, int count, Consumer<Path> then) {
        trip = new Trip(learnt, way, seed, count, then);
    }

    boolean walking() {
        return trip != null;
    }

    /** Goes on by one piece; call once a frame. @param training whether the processor is wanted elsewhere too */
    void everyFrame(boolean training) {
        Trip now = trip;
        if (now != null && !busy && !closed) {
            work(() -> piece(now, training ? PIECE : PIECE_AT_REST));
        }
    }

    private void next() {
        if (!busy && !closed && !questions.isEmpty()) {
            Iterator<Runnable> waiting = questions.values().iterator();
            Runnable question = waiting.next();
            waiting.remove();
            question.run();
        }
    }

    private void work(Supplier<Runnable> piece) {
        busy = true;
        worker.execute(() -> {
            Runnable told = piece.get();
            Platform.runLater(() -> {
                busy = false;
                if (!closed) {
                    told.run();
                    next();
                }
            });
        });
    }

    private Runnable piece(Trip wanted, long nanos) {
        long end = System.nanoTime() + nanos;
        Walk now = walk;
        if (now == null || !wanted.equals(under)) {
            Reverse reverse = of(going, wanted.learnt);
            going = reverse;
            under = wanted;
            now = reverse.walk(wanted.way, reverse.noise(wanted.seed, wanted.count), wanted.seed, Math.ceilDiv(wanted.way.steps(), KEPT));
            walk = now;
        }
        while (!now.complete() && System.nanoTime() < end) {
            now.step();
        }
        if (!now.complete()) {
            return () -> {};
        }
        Path path = now.path();
        walk = null;
        under = null;
        return () -> {
            if (wanted.equals(trip)) {
                trip = null;
                wanted.then.accept(path);
            }
        };
    }

    private static Reverse of(@Nullable Reverse now, Learnt learnt) {
        if (now != null && now.learnt().sameShape(learnt)) {
            now.take(learnt);
            return now;
        }
        if (now != null) {
            now.close();
        }
        return new Reverse(learnt);
    }

    @Override public void close() {
        closed = true;
        worker.execute(() -> {
            if (looking != null) {
                looking.close();
            }
            if (going != null) {
                going.close();
            }
        });
        worker.shutdown();
    }
}
