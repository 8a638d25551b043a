package primerlab.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.application.Platform;

import primerlab.text.Words;

/** What nobody caught: a line for the learner, the details for whoever mends it, and the program goes on. */
final class Mishaps implements Thread.UncaughtExceptionHandler {
    private static final Words WORDS = Words.of("app");
    private static final long LARGEST = 1 << 20;

    private final Path log;
    private final BiConsumer<String, String> say;

    /** @param say takes a sentence and its details, on the JavaFX thread */
    Mishaps(Path log, BiConsumer<String, String> say) {
        this.log = log;
        this.say = say;
    }

    @Override public void uncaughtException(Thread thread, Throwable what) {
        StringWriter trace = new StringWriter();
        what.printStackTrace(new PrintWriter(trace));
        String details = Instant.now() + " in thread " + thread.getName() + "\n" + trace;
        String where = write(details) ? WORDS.say("mishap.logged", log) : "";
        String sentence = (WORDS.say("mishap", String.valueOf(what.getMessage() == null ? what.getClass().getSimpleName() : what.getMessage()))
                + " " + where).strip();
        if (Platform.isFxApplicationThread()) {
            say.accept(sentence, details);
        } else {
            Platform.runLater(() -> say.accept(sentence, details));
        }
    }

    private synchronized boolean write(String details) {
        try {
            Path folder = log.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(log, details + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            System.err.println(details);
            return false;
        }
    }
}
