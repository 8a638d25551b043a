package primerlab.app;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Holds what the window remembers, and writes it a moment after it changed, so that a drag is one write. */
final class Memory {
    private final SettingsFile file;
    private final PauseTransition rest = new PauseTransition(Duration.seconds(1));
    private Remembered now;

    /** @param written runs after each write: there may be something to say */
    Memory(SettingsFile file, Runnable written) {
        this.file = file;
        now = file.read();
        rest.setOnFinished(rested -> {
            file.write(now);
            written.run();
        });
    }

    Remembered now() {
        return now;
    }

    void change(UnaryOperator<Remembered> how) {
        Remembered changed = how.apply(now);
        if (!changed.equals(now)) {
            now = changed;
            rest.playFromStart();
        }
    }

    Optional<String> notice() {
        return file.notice();
    }

    void close() {
        rest.stop();
        file.write(now);
    }
}
