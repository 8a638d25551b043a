package primerlab.page;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import primerlab.figure.Figure;
import primerlab.lesson.Action;
import primerlab.lesson.Course;
import primerlab.lesson.Lesson;
import primerlab.lesson.Progress;
import primerlab.text.BadInput;

/** One lesson on the screen: prose on the left, its figure staying in view on the right. JavaFX thread only. */
public final class LessonPage extends StackPane implements AutoCloseable {
    private final Lesson lesson;
    private Optional<Figure> figure = Optional.empty();

    public LessonPage(Lesson lesson, Course course, Figures figures, Progress progress, PageHost host) {
        this.lesson = lesson;
        host.figure(figure);
    }

    public Lesson lesson() {
        return lesson;
    }

    /** The figure on screen; empty where the lesson has none. */
    public Optional<Figure> figure() {
        return figure;
    }

    /** Does what a {@code do:} link says. @throws BadInput with one line on why it cannot be done */
    public void perform(Action action) throws BadInput {
        throw new BadInput("this page has no figure to act on: " + action);
    }

    /** What the teacher alone sees, fresh nodes for the presenter's second view. */
    public List<Node> teacherNotes() {
        return List.of();
    }

    /** Stops and releases the figure. */
    @Override public void close() {
        figure.ifPresent(Figure::close);
    }
}
