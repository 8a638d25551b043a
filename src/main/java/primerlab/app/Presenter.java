package primerlab.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import primerlab.lesson.Lesson;
import primerlab.page.LessonPage;
import primerlab.text.Words;

/** In front of a class: full screen, larger type, no course list, and the teacher's notes where only the teacher looks. */
final class Presenter {
    private static final Words WORDS = Words.of("app");
    private static final double LARGER = 1.3;
    private static final double SCREENFUL = 0.85;

    private final Stage stage;
    private final Look look;
    private final Frame frame;
    private Consumer<Scene> notesOpened = scene -> { };
    private boolean on;
    private @Nullable Stage notes;

    Presenter(Stage stage, Look look, Frame frame) {
        this.stage = stage;
        this.look = look;
        this.frame = frame;
        stage.setFullScreenExitHint("");
        stage.fullScreenProperty().addListener((property, before, now) -> {
            if (before && !now) {
                leave();
            }
        });
    }

    /** Gives the notes window the same keys as the large one. */
    void onNotesOpened(Consumer<Scene> then) {
        notesOpened = then;
    }

    boolean on() {
        return on;
    }

    void enter(LessonPage page, Optional<Lesson> next) {
        if (!on) {
            on = true;
            look.enlarge(LARGER);
            frame.presenting(true);
            stage.setFullScreen(true);
            if (otherScreen().isPresent() && !page.lesson().teacherNotes().isEmpty()) {
                openNotes(page, next);
            }
        }
    }

    void leave() {
        if (on) {
            on = false;
            frame.blackout(false);
            look.enlarge(1);
            frame.presenting(false);
            stage.setFullScreen(false);
            closeNotes();
        }
    }

    /** A new lesson is on the screen: its notes too, where notes are open. */
    void follow(LessonPage page, Optional<Lesson> next) {
        if (notes != null) {
            notes.getScene().setRoot(view(page, next));
            look.dress(notes.getScene());
            notes.setTitle(title(page));
        }
    }

    void toggleNotes(LessonPage page, Optional<Lesson> next) {
        if (notes == null) {
            openNotes(page, next);
        } else {
            closeNotes();
        }
    }

    /** A screenful on; false at the end of the page, where the next lesson follows. */
    boolean scroll(LessonPage page, boolean forward) {
        if (!(page.lookup("#prose") instanceof ScrollPane prose) || prose.getContent() == null) {
            return false;
        }
        double height = prose.getContent().getBoundsInLocal().getHeight() - prose.getViewportBounds().getHeight();
        double at = prose.getVvalue();
        if (height <= 1 || forward && at > 0.995 || !forward && at < 0.005) {
            return false;
        }
        double by = prose.getViewportBounds().getHeight() * SCREENFUL / height;
        prose.setVvalue(Math.clamp(at + (forward ? by : -by), 0, 1));
        return true;
    }

    void closeNotes() {
        if (notes != null) {
            notes.close();
            notes = null;
        }
    }

    private void openNotes(LessonPage page, Optional<Lesson> next) {
        Stage opened = new Stage();
        opened.initOwner(stage);
        Scene scene = new Scene(view(page, next), 640, 720);
        look.dress(scene);
        notesOpened.accept(scene);
        opened.setScene(scene);
        opened.setTitle(title(page));
        opened.getIcons().setAll(stage.getIcons());
        opened.setOnHidden(hidden -> notes = null);
        Rectangle2D shown = new Rectangle2D(stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight()));
        Rectangle2D where = notesPlace(shown, Screen.getScreens().stream().map(Screen::getBounds).toList());
        opened.setX(where.getMinX());
        opened.setY(where.getMinY());
        opened.setWidth(where.getWidth());
        opened.setHeight(where.getHeight());
        notes = opened;
        opened.show();
    }

    /** On a screen that the class does not see; where there is none, small and in the corner, off the text and the picture's middle. */
    static Rectangle2D notesPlace(Rectangle2D large, List<Rectangle2D> screens) {
        for (Rectangle2D screen : screens) {
            if (!screen.intersects(large)) {
                return new Rectangle2D(screen.getMinX() + 32, screen.getMinY() + 32, Math.min(screen.getWidth() - 64, 960), screen.getHeight() - 64);
            }
        }
        double width = Math.min(440, large.getWidth() / 2);
        double height = Math.min(360, large.getHeight() / 2);
        return new Rectangle2D(large.getMaxX() - width - 8, large.getMaxY() - height - 72, width, height);
    }

    private static String title(LessonPage page) {
        return WORDS.say("notes.title", page.lesson().title());
    }

    private static VBox view(LessonPage page, Optional<Lesson> next) {
        Label title = new Label(page.lesson().title());
        title.getStyleClass().add("title-2");
        title.setWrapText(true);
        VBox column = new VBox(title);
        List<Node> notes = page.teacherNotes();
        if (page.lesson().teacherNotes().isEmpty()) {
            Label none = new Label(WORDS.say("notes.none"));
            none.getStyleClass().add("quiet");
            none.setWrapText(true);
            column.getChildren().add(none);
        }
        column.getChildren().addAll(notes);
        next.ifPresent(lesson -> {
            Label after = new Label(WORDS.say("notes.next", lesson.title()));
            after.getStyleClass().add("quiet");
            after.setWrapText(true);
            column.getChildren().add(after);
        });
        column.getStyleClass().add("notes");
        ScrollPane scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        VBox root = new VBox(scroll);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        return root;
    }

    private Optional<Screen> otherScreen() {
        List<Screen> here = Screen.getScreensForRectangle(stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight()));
        return Screen.getScreens().stream().filter(screen -> !here.contains(screen)).findFirst();
    }
}
