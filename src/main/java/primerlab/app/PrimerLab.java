package primerlab.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

import primerlab.lesson.Course;

/** The app: opens the window and stays until it is closed. */
public final class PrimerLab {
    private PrimerLab() {}

    /**
     * Starts JavaFX, opens the window and returns when it was closed. Call once, not on the JavaFX thread.
     * With {@code -Dprimerlab.timing=true} the time from the start of the JVM to the first painted frames is said on standard error.
     */
    public static void open(Options options) throws InterruptedException {
        placeCaches(Home.of(options.home()));
        CompletableFuture<Course> reading = Window.read(options);
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            boolean shown = false;
            try {
                Window window = new Window(stage, options, reading);
                Thread.setDefaultUncaughtExceptionHandler(new Mishaps(window.home().log(), window::say));
                stage.showingProperty().addListener((property, before, now) -> {
                    if (!now) {
                        closed.countDown();
                    }
                });
                stage.show();
                shown = true;
                // The bars are on the screen before the lesson is built: a window that is there at once is waited for gladly.
                afterNextFrame(stage, () -> {
                    tell("window");
                    window.whenRead(() -> afterNextFrame(stage, () -> tell("lesson")));
                });
            } finally {
                if (!shown) {
                    // Without a window there is nobody to tell: let go of the caller, and let the failure end the program.
                    closed.countDown();
                }
            }
        });
        closed.await();
    }

    private static void placeCaches(Home home) {
        for (String cache : new String[] {"javafx.cachedir", "org.bytedeco.javacpp.cachedir"}) {
            String usual = cache.startsWith("javafx") ? ".openjfx" : ".javacpp";
            java.nio.file.Path user = java.nio.file.Path.of(System.getProperty("user.home", "."));
            if (System.getProperty(cache) == null && !java.nio.file.Files.isWritable(user.resolve(usual)) && !java.nio.file.Files.isWritable(user)) {
                System.setProperty(cache, home.caches().resolve(cache.startsWith("javafx") ? "javafx" : "javacpp").toString());
            }
        }
    }

    private static void afterNextFrame(Stage stage, Runnable then) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            stage.getScene().removePostLayoutPulseListener(once[0]);
            Platform.runLater(then);
        };
        stage.getScene().addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    private static void tell(String what) {
        if (Boolean.getBoolean("primerlab.timing")) {
            Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
            System.err.println(what + " up after " + Duration.between(start, Instant.now()).toMillis() + " ms");
        }
    }
}
