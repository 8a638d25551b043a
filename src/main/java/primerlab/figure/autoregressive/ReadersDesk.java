package primerlab.figure.autoregressive;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ReadersProbe;
import primerlab.experiment.autoregressive.ReadersSnapshot;

/**
 * Where slopes and cells are worked out: on a thread of its own, from frozen weights, so that neither the pictures nor the training
 * wait. Only the newest question is answered. JavaFX thread only.
 */
final class ReadersDesk implements AutoCloseable {
    private final Consumer<ReadersProbe.Reading> answer;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "slopes of three readers");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Question waiting;
    private boolean busy;
    private boolean closed;
    /** The worker's own. */
    private @Nullable ReadersProbe probe;

    private record Question(ReadersSnapshot weights, float[] pictures, int pixel) {}

    /** @param answer told on the JavaFX thread */
    ReadersDesk(Consumer<ReadersProbe.Reading> answer) {
        this.answer = answer;
    }

    /** @param pictures of the side that the weights are for */
    void ask(ReadersSnapshot weights, float[] pictures, int pixel) {
        waiting = new Question(weights, pictures, pixel);
        next();
    }

    private void next() {
        Question question = waiting;
        if (question == null || busy || closed) {
            return;
        }
        waiting = null;
        busy = true;
        worker.execute(() -> {
            ReadersProbe.Reading reading = read(question);
            Platform.runLater(() -> {
                busy = false;
                if (!closed) {
                    answer.accept(reading);
                    next();
                }
            });
        });
    }

    private ReadersProbe.Reading read(Question question) {
        ReadersProbe now = probe;
        if (now == null || !now.fits(question.weights)) {
            if (now != null) {
                now.close();
            }
            now = new ReadersProbe(question.weights.shape(), question.weights.masks());
            probe = now;
        }
        return now.read(question.weights, question.pictures, question.pixel);
    }

    @Override public void close() {
        closed = true;
        worker.execute(() -> {
            if (probe != null) {
                probe.close();
                probe = null;
            }
        });
        worker.shutdown();
    }
}
