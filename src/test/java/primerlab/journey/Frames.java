package primerlab.journey;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import static org.junit.jupiter.api.Assertions.fail;

/** From the test's thread to the JavaFX thread and back. Nothing here sleeps: a question is asked once, or once a frame. */
final class Frames {
    /** Far more than a frame needs: a busy machine shall make a journey long, not red. */
    private static final int PATIENCE_SECONDS = 60;

    private static final List<Throwable> MISHAPS = new CopyOnWriteArrayList<>();
    private static boolean started;

    private Frames() {}

    /** Starts JavaFX where nobody has, and begins to note what nobody catches. */
    static synchronized void start() {
        if (!started) {
            started = true;
            CompletableFuture<Boolean> up = new CompletableFuture<>();
            try {
                Platform.startup(() -> up.complete(true));
            } catch (IllegalStateException startedByAnotherTest) {
                Platform.runLater(() -> up.complete(true));
            }
            up.join();
            Platform.setImplicitExit(false);
            Thread.setDefaultUncaughtExceptionHandler((thread, what) -> MISHAPS.add(what));
        }
        MISHAPS.clear();
    }

    static void nothingWentWrong() {
        if (!MISHAPS.isEmpty()) {
            throw new AssertionError("an exception that nobody caught", MISHAPS.getFirst());
        }
    }

    /** Asks on the JavaFX thread, where all that is seen may be read. */
    static <T> T fx(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        return get(answer, () -> "the window does not answer");
    }

    /** Asks once a frame until it is so. @param now what there is instead, for the message */
    static void await(BooleanSupplier so, String what, Supplier<String> now) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer watch = new AnimationTimer() {
            @Override public void handle(long frame) {
                try {
                    if (so.getAsBoolean()) {
                        met.complete(true);
                    }
                } catch (RuntimeException | AssertionError e) {
                    met.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(watch::start);
        try {
            get(met, () -> "waited in vain until " + what + "; there is " + now.get());
        } finally {
            Platform.runLater(watch::stop);
        }
    }

    private static <T> T get(CompletableFuture<T> answer, Supplier<String> inVain) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failed ? failed : new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            return fail(inVain.get(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
