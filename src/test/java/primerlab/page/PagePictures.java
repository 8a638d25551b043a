package primerlab.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import primerlab.figure.Figure;
import primerlab.figure.part.Fonts;
import primerlab.lesson.Course;
import primerlab.lesson.Lesson;
import primerlab.lesson.Progress;

/** Draws lesson pages into {@code target/pages}, to be looked at: {@code PagePictures [LESSON]…}. */
public final class PagePictures {
    private static final Path OUT = Path.of("target/pages");
    /** One each few frames, so that what was changed is drawn. */
    private static final Deque<Runnable> NEXT = new ArrayDeque<>();

    private PagePictures() {}

    /** Renders each lesson named at both window sizes, light and dark, and at the largest text. */
    public static void main(String[] lessons) throws InterruptedException, IOException {
        Files.createDirectories(OUT);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
                failure.printStackTrace();
                System.exit(1);
            });
            for (String name : lessons.length == 0 ? new String[] {"00", "09"} : lessons) {
                NEXT.add(() -> picture(name, 1280, 800, false, 15));
                NEXT.add(() -> picture(name, 1280, 800, true, 15));
                NEXT.add(() -> picture(name, 1920, 1080, false, 24));
            }
            next(done);
        });
        done.await();
        Platform.exit();
    }

    private static void next(CountDownLatch done) {
        Runnable next = NEXT.poll();
        if (next == null) {
            done.countDown();
            return;
        }
        next.run();
        PauseTransition drawn = new PauseTransition(Duration.millis(60));
        drawn.setOnFinished(_ -> Platform.runLater(() -> next(done)));
        drawn.play();
    }

    private static void picture(String name, int width, int height, boolean dark, int size) {
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        Fonts.load();
        Figures figures = new Figures(List.of(ToyFigure.kind(ToyFigure::new)));
        Course course = Course.builtIn(new FigureCatalogue(figures));
        course.faults().forEach(System.err::println);
        Lesson lesson = course.find(name).orElseThrow();
        LessonPage page = new LessonPage(lesson, course, figures, Progress.open(OUT.resolve("progress-" + System.nanoTime()), Clock.systemUTC()), new Quiet());
        StackPane list = new StackPane();
        list.setMinWidth(240);
        javafx.scene.layout.HBox root = new javafx.scene.layout.HBox(list, page);
        javafx.scene.layout.HBox.setHgrow(page, javafx.scene.layout.Priority.ALWAYS);
        root.setStyle("-fx-font-size: " + size + "px;");
        if (dark) {
            root.getStyleClass().add("dark");
        }
        Scene scene = new Scene(root, width, height);
        for (String sheet : List.of("app", "page")) {
            URL url = PagePictures.class.getResource("/assets/styles/" + sheet + ".css");
            scene.getStylesheets().add(java.util.Objects.requireNonNull(url).toExternalForm());
        }
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        String file = name + "-" + width + (dark ? "-dark" : "") + (size > 15 ? "-large" : "") + "-";
        NEXT.addFirst(() -> screen(stage, (ScrollPane) scene.lookup("#prose"), file, 0));
    }

    private static void screen(Stage stage, ScrollPane scroll, String file, int screen) {
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        double step = scroll.getViewportBounds().getHeight() * 0.92;
        scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, screen * step / hidden));
        NEXT.addFirst(() -> {
            try {
                javax.imageio.ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png",
                        OUT.resolve(file + screen + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (scroll.getVvalue() >= 1 || hidden <= 0 || screen > 30) {
                stage.hide();
            } else {
                NEXT.addFirst(() -> screen(stage, scroll, file, screen + 1));
            }
        });
    }

    private static final class Quiet implements PageHost {
        @Override public void navigate(String lesson) {}

        @Override public void figure(Optional<Figure> figure) {}

        @Override public void progressChanged() {}

        @Override public double divider() {
            return Double.NaN;
        }

        @Override public void divider(double position) {}
    }
}
