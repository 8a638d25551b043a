package primerlab.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import primerlab.app.Remembered.Bounds;

/** Puts the window where it stood last, if that can still be seen, and notes where it goes. */
final class StagePlace {
    private final Stage stage;
    private final Consumer<Bounds> moved;
    private final InvalidationListener listener = this::note;
    private Bounds last;

    StagePlace(Stage stage, @Nullable Bounds before, Consumer<Bounds> moved) {
        this.stage = stage;
        this.moved = moved;
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        last = before == null ? Places.first(screens) : Places.onScreen(before, screens);
        stage.setX(last.x());
        stage.setY(last.y());
        stage.setWidth(last.width());
        stage.setHeight(last.height());
        stage.setMaximized(last.maximized());
        stage.setMinWidth(Places.LEAST_WIDTH);
        stage.setMinHeight(Places.LEAST_HEIGHT);
        for (Observable one : watched()) {
            one.addListener(listener);
        }
    }

    void stop() {
        for (Observable one : watched()) {
            one.removeListener(listener);
        }
    }

    private List<Observable> watched() {
        return List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty(), stage.maximizedProperty());
    }

    private void note(Observable changed) {
        if (!stage.isShowing() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        last = stage.isMaximized() ? new Bounds(last.x(), last.y(), last.width(), last.height(), true)
                : new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        moved.accept(last);
    }
}
