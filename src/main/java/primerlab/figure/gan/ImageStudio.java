package primerlab.figure.gan;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.FrozenGan;
import primerlab.experiment.gan.GanImagesSnapshot;

/** A frozen copy of both players on a thread of its own: neither the training nor the pictures wait for what is tried with it. */
final class ImageStudio implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "frozen gan");
        made.setDaemon(true);
        return made;
    });
    /** Of the studio's thread alone. */
    private @Nullable FrozenGan gan;

    /** Works something out by these weights, and hands it to the JavaFX thread. Does nothing once the studio is closed. */
    <R> void ask(GanImagesSnapshot.Weights weights, Function<FrozenGan, R> work, Consumer<R> then) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                R result = work.apply(by(weights));
                Platform.runLater(() -> then.accept(result));
            });
        }
    }

    private FrozenGan by(GanImagesSnapshot.Weights weights) {
        FrozenGan now = gan;
        if (now != null && now.fits(weights)) {
            now.take(weights);
            return now;
        }
        if (now != null) {
            now.close();
        }
        FrozenGan fresh = new FrozenGan(weights);
        gan = fresh;
        return fresh;
    }

    @Override public void close() {
        thread.execute(() -> {
            if (gan != null) {
                gan.close();
            }
        });
        thread.shutdown();
    }
}
