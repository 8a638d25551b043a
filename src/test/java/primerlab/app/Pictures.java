package primerlab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.stage.Stage;
import javafx.util.Duration;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import primerlab.lesson.Action;
import primerlab.run.Status;
import primerlab.text.BadInput;

/** Saves pictures of the window to target/pictures, to be looked at: sizes, themes, sizes of text, and what lies over the page. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private Pictures() {}

    private record Shot(String name, String lesson, double width, double height, boolean dark, int text, @Nullable Deed deed, String actions) {
        Shot(String name, String lesson, double width, double height, boolean dark, int text, @Nullable Deed deed) {
            this(name, lesson, width, height, dark, text, deed, "");
        }
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("1280-light", "09", 1280, 800, false, 100, null),
            new Shot("1280-dark", "09", 1280, 800, true, 100, null),
            new Shot("1024-light", "09", 1024, 700, false, 100, null),
            new Shot("1024-drawer", "09", 1024, 700, false, 100, Deed.LIST),
            new Shot("1920-light", "09", 1920, 1080, false, 100, null),
            new Shot("1920-dark-160", "09", 1920, 1080, true, 160, null),
            new Shot("1280-160", "09", 1280, 800, false, 160, null),
            new Shot("1024-160", "09", 1024, 700, true, 160, null),
            new Shot("700-light", "09", 700, 520, false, 100, null),
            new Shot("welcome", "00", 1280, 800, false, 100, null),
            new Shot("planned", "05", 1280, 800, true, 100, null),
            new Shot("playing", "09", 1280, 800, false, 100, Deed.PLAY),
            new Shot("shortcuts", "00", 1280, 800, false, 100, Deed.SHORTCUTS),
            new Shot("shortcuts-160", "00", 1024, 700, true, 160, Deed.SHORTCUTS),
            new Shot("settings", "00", 1280, 800, true, 100, Deed.SETTINGS),
            new Shot("present", "09", 1280, 800, false, 100, Deed.PRESENT),
            new Shot("present-1920", "09", 1920, 1080, false, 100, Deed.PRESENT, "do:go 300; play"),
            new Shot("trained", "09", 1280, 800, false, 100, null, "do:go 600"),
            new Shot("compared", "09", 1280, 800, false, 100, null, "do:go 100; fork; set k-g=10; play"),
            new Shot("compared-1920", "09", 1920, 1080, true, 100, null, "do:go 100; fork; set k-g=10; play"),
            new Shot("slow", "09", 1280, 800, false, 100, null, "do:go 30; pace phases; play"),
            new Shot("kl", "04", 1280, 800, false, 100, null),
            new Shot("kl-cover", "04", 1280, 800, true, 100, null, "do:preset cover; go 200; show terms"),
            new Shot("kl-160", "04", 1280, 800, false, 160, null, "do:preset far-apart; go 1"),
            new Shot("kl-1920", "04", 1920, 1080, false, 100, null, "do:preset two-coins; go 1; show numbers"),
            new Shot("chain-rest", "05", 1280, 800, false, 100, null),
            new Shot("chain", "05", 1280, 800, false, 100, null, "do:go 300"),
            new Shot("chain-dark", "05", 1280, 800, true, 100, null, "do:go 100; show nats"),
            new Shot("chain-160", "05", 1280, 800, false, 160, null, "do:go 60"),
            new Shot("chain-1920", "05", 1920, 1080, false, 100, null, "do:go 100; fork; set learning-rate=0.01; go 140"),
            new Shot("readers-rest", "06", 1280, 800, false, 100, null),
            new Shot("readers", "06", 1280, 800, false, 100, null, "do:go 300"),
            new Shot("readers-fields", "06", 1280, 800, true, 100, null, "do:go 60; show fields"),
            new Shot("readers-cell", "06", 1280, 800, false, 100, null, "do:go 60; show cell"),
            new Shot("readers-skew", "06", 1280, 800, false, 100, null, "do:go 1; show skew"),
            new Shot("readers-table", "06", 1280, 800, true, 100, null, "do:go 60; show table"),
            new Shot("readers-160", "06", 1280, 800, false, 160, null, "do:go 30; show nats"),
            new Shot("readers-1920", "06", 1920, 1080, false, 100, null, "do:go 100; set masks=off; go 130"),
            new Shot("film", "10", 1280, 800, false, 100, null, "do:go 300"),
            new Shot("film-dark", "10", 1280, 800, true, 100, null, "do:go 60; show sheet"),
            new Shot("film-160", "10", 1280, 800, false, 160, null, "do:go 60"),
            new Shot("film-walk", "10", 1280, 800, false, 100, null, "do:go 60; show walk"),
            new Shot("film-flow", "10", 1280, 800, false, 100, null, "do:go 60; show flow"),
            new Shot("film-flow-160", "10", 1280, 800, true, 160, null, "do:go 20; show flow"),
            new Shot("film-critic", "10", 1280, 800, true, 100, null, "do:preset critic; go 40; show sheet"),
            new Shot("film-compared", "10", 1280, 800, false, 100, null, "do:go 100; fork; set k-g=5; go 110"),
            new Shot("seq-rest", "13", 1280, 800, false, 100, null),
            new Shot("seq", "13", 1280, 800, false, 100, null, "do:go 700"),
            new Shot("seq-next", "13", 1280, 800, false, 100, null, "do:set temperature=1; go 150; show next"),
            new Shot("seq-search", "13", 1280, 800, false, 100, null, "do:go 60; show search"),
            new Shot("seq-stream", "13", 1280, 800, true, 100, null, "do:go 400; show stream"),
            new Shot("seq-lstm", "13", 1280, 3000, false, 100, null, "do:preset rivals; go 400"),
            new Shot("seq-160", "13", 1280, 800, true, 160, null, "do:go 300"),
            new Shot("chat-rest", "14", 1280, 800, false, 100, null),
            new Shot("chat", "14", 1280, 800, false, 100, null, "do:go 300; ask what is the capital of france?"),
            new Shot("chat-steps", "14", 1280, 800, true, 100, null, "do:go 300; ask what is attention?; show steps"),
            new Shot("chat-pairs", "14", 1280, 800, false, 100, null, "do:go 1; show pairs"),
            new Shot("chat-160", "14", 1280, 800, false, 160, null, "do:go 100; ask what is attention?"),
            new Shot("squares", "09", 1280, 800, false, 100, null, "do:go 60; set loss=least-squares train-g=off; play"));

    /** @param args names of the pictures to take; none: all of them */
    public static void main(String[] args) throws InterruptedException, IOException {
        Files.createDirectories(FOLDER);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (Shot shot : SHOTS) {
            if (args.length == 0 || List.of(args).contains(shot.name)) {
                CountDownLatch done = new CountDownLatch(1);
                Platform.runLater(() -> take(shot, done));
                if (!done.await(180, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no picture of " + shot.name);
                }
            }
        }
        Platform.exit();
    }

    private static void take(Shot shot, CountDownLatch done) {
        try {
            Path home = Files.createTempDirectory("pictures");
            new SettingsFile(home.resolve("settings.json")).write(new Remembered(new Remembered.Bounds(0, 0, shot.width, shot.height, false),
                    shot.dark, shot.text, false, 0, false));
            Stage stage = new Stage();
            Window window = new Window(stage, new Options(null, shot.lesson, home, null));
            stage.show();
            stage.setWidth(shot.width);
            stage.setHeight(shot.height);
            if (shot.deed != null) {
                window.perform(shot.deed);
            }
            if (!shot.actions.isEmpty()) {
                window.page().perform(Action.parseAll(shot.actions));
            }
            whenReady(window, shot, () -> {
                PauseTransition settled = new PauseTransition(Duration.seconds(2));
                settled.setOnFinished(rested -> {
                    save(stage, shot);
                    window.close();
                    done.countDown();
                });
                settled.play();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks once a frame until the model stands, and has trained where it was asked to. */
    private static void whenReady(Window window, Shot shot, Runnable then) {
        new AnimationTimer() {
            @Override public void handle(long now) {
                boolean ready = window.page().figure().map(figure -> figure.playback().status().get())
                        .map(status -> status.state() != Status.State.BUSY && (shot.actions.isEmpty() || status.step() > 0)).orElse(true);
                if (ready) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static void save(Stage stage, Shot shot) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png", FOLDER.resolve(shot.name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
