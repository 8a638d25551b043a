package primerlab.page;

import javafx.scene.control.Hyperlink;

/** A link to another lesson. */
final class LessonLink extends Hyperlink {
    LessonLink(String label, String lesson, Reader reader) {
        super(label);
        getStyleClass().add("lesson-link");
        setFocusTraversable(true);
        setOnAction(pressed -> reader.navigate(lesson));
    }
}
