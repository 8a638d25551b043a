package primerlab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import primerlab.lesson.Lesson;
import primerlab.lesson.Progress;
import primerlab.text.Words;

/** The course down the left side. One row is in the tab order; the arrows go from row to row, Enter opens. */
final class CourseList extends VBox {
    private static final Words WORDS = Words.of("app");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PLANNED = PseudoClass.getPseudoClass("planned");

    private final Look look;
    private final Consumer<String> open;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<Row> all = new ArrayList<>();

    /** How far the learner has come with a lesson. */
    enum Mark { NONE, CURRENT, DONE }

    CourseList(Look look, Consumer<String> open) {
        this.look = look;
        this.open = open;
        setId("course-list");
        getStyleClass().add("course-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(WORDS.say("course"));
        Label heading = new Label(WORDS.say("course").toUpperCase(java.util.Locale.ROOT));
        heading.getStyleClass().addAll("overline", "quiet");
        rows.getStyleClass().add("rows");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(heading, scroll);
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    void lessons(List<Lesson> lessons, Progress progress) {
        all.clear();
        lessons.forEach(lesson -> all.add(new Row(lesson)));
        rows.getChildren().setAll(all);
        all.stream().findFirst().ifPresent(row -> row.setFocusTraversable(true));
        marks("", progress);
    }

    /** @param current id of the lesson that is open */
    void marks(String current, Progress progress) {
        for (Row row : all) {
            boolean here = row.lesson.id().equals(current);
            row.mark(here ? Mark.CURRENT : done(row.lesson, progress) ? Mark.DONE : Mark.NONE);
            row.setFocusTraversable(here || current.isEmpty() && row.equals(all.getFirst()));
        }
    }

    /** Done is a lesson whose every question was answered; one without questions, read to its end. */
    static boolean done(Lesson lesson, Progress progress) {
        if (lesson.planned() || !progress.seen(lesson.id())) {
            return false;
        }
        return lesson.predictions().isEmpty() ? progress.scroll(lesson.id()) > 0.97
                : lesson.predictions().stream().noneMatch(question -> progress.answers(lesson.id(), question.key()).isEmpty());
    }

    /** Puts the keyboard on the open lesson's row. */
    void enter() {
        all.stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private void walk(KeyEvent pressed) {
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            at = all.get(i).isFocused() ? i : at;
        }
        int to = switch (pressed.getCode()) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            case HOME -> 0;
            case END -> all.size() - 1;
            default -> -2;
        };
        if (at < 0 || to == -2) {
            return;
        }
        pressed.consume();
        if (to >= 0 && to < all.size()) {
            all.get(at).setFocusTraversable(false);
            all.get(to).setFocusTraversable(true);
            all.get(to).requestFocus();
            reveal(all.get(to));
        }
    }

    private void reveal(Row row) {
        double height = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            double middle = row.getBoundsInParent().getCenterY() - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(Math.clamp(middle / height, 0, 1));
        }
    }

    private final class Row extends PressRow {
        private final Lesson lesson;
        private final StackPane mark = new StackPane();

        Row(Lesson lesson) {
            super(() -> open.accept(lesson.id()));
            this.lesson = lesson;
            setId("lesson-" + lesson.id());
            getStyleClass().add("lesson-row");
            setFocusTraversable(false);
            Label number = new Label(lesson.number().equals("00") ? "" : lesson.number());
            number.getStyleClass().addAll("mono", "row-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().add("row-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            Label title = new Label(lesson.title());
            title.getStyleClass().add("row-title");
            title.setWrapText(true);
            title.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            getChildren().setAll(number, mark, title);
            pseudoClassStateChanged(PLANNED, lesson.planned());
            if (lesson.planned()) {
                Tooltip.install(this, new Tooltip(WORDS.say("lesson.planned")));
            }
        }

        void mark(Mark what) {
            pseudoClassStateChanged(CURRENT, what == Mark.CURRENT);
            Region dot = new Region();
            dot.getStyleClass().add("dot");
            mark.getChildren().setAll(switch (what) {
                case NONE -> List.<Node>of();
                case CURRENT -> List.<Node>of(dot);
                case DONE -> List.<Node>of(look.icon(Feather.CHECK));
            });
            String name = lesson.number().equals("00") ? lesson.title() : WORDS.say("lesson.named", lesson.number(), lesson.title());
            setAccessibleText(name + " " + WORDS.say("lesson.mark." + (lesson.planned() ? "PLANNED" : what)));
        }
    }
}
