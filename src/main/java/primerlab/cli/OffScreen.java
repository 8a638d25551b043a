package primerlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The JavaFX toolkit without a display, used from a thread outside it. */
final class OffScreen {
    private static final double PATIENCE_SECONDS = 30;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** Starts the toolkit; the first call in a program must be this one. What nobody catches is kept, to be told. */
    OffScreen() {
        Display.offScreen();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        Platform.setImplicitExit(false);
        started.join();
    }

    /** Does something on the JavaFX thread and waits for its answer. */
    <T> T on(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }

    void run(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }

    /** Asks once a frame until it is so. @return false where it was not within {@code seconds} */
    boolean until(double seconds, BooleanSupplier so) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        run(() -> new AnimationTimer() {
            private final long start = System.nanoTime();

            @Override public void handle(long now) {
                if (System.nanoTime() - start > seconds * 1e9) {
                    stop();
                    answer.complete(false);
                } else if (so.getAsBoolean()) {
                    stop();
                    answer.complete(true);
                }
            }
        }.start());
        return answer.join();
    }

    /** Waits until this many frames were drawn. */
    void frames(int count) {
        int[] seen = {0};
        until(PATIENCE_SECONDS, () -> ++seen[0] > count);
    }

    /** What was thrown and caught by nobody since the last call. */
    List<Throwable> failures() {
        List<Throwable> since = new ArrayList<>(failures);
        failures.removeAll(since);
        return since;
    }
}
