package primerlab.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

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
    private static final int TALL = 8800;

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
                picture(name, 1280, 800, false, 15);
                picture(name, 1280, 800, true, 15);
                picture(name, 1920, 1080, false, 24);
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    /** The whole column at once in a window of that width, cut into pieces of that height. */
    private static void picture(String name, int width, int height, boolean dark, int size) {
        Application.setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        Fonts.load();
        Figures figures = Figures.all();
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
        Scene scene = new Scene(root, width, TALL);
        for (String sheet : List.of("app", "page", "figure", "frame", "gan")) {
            URL url = PagePictures.class.getResource("/assets/styles/" + sheet + ".css");
            scene.getStylesheets().add(java.util.Objects.requireNonNull(url).toExternalForm());
        }
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        String file = name + "-" + width + (dark ? "-dark" : "") + (size > 15 ? "-large" : "") + "-";
        root.applyCss();
        root.layout();
        ScrollPane scroll = (ScrollPane) scene.lookup("#prose");
        double used = Math.min(TALL, scroll.getContent().getLayoutBounds().getHeight());
        BufferedImage all = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
        for (int at = 0; at < used; at += height) {
            try {
                ImageIO.write(all.getSubimage(0, at, width, Math.min(height, TALL - at)), "png", OUT.resolve(file + at / height + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        stage.hide();
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
