package primerlab.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import primerlab.figure.Figure;
import primerlab.lesson.Action;
import primerlab.lesson.Block;
import primerlab.lesson.Course;
import primerlab.lesson.Lesson;
import primerlab.lesson.Progress;
import primerlab.lesson.Term;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** One lesson on the screen: prose on the left, its figure staying in view on the right. JavaFX thread only. */
public final class LessonPage extends StackPane implements AutoCloseable, Reader {
    private static final Words WORDS = Words.of("page");
    private static final double EVEN = 0.48;

    private final Lesson lesson;
    private final Course course;
    private final Progress progress;
    private final PageHost host;
    private final FigureStage stage;
    /** What the prose below the last figure block asks. */
    private Reader here = this;
    private final ScrollPane scroll = new ScrollPane();
    private final PauseTransition settled = new PauseTransition(Duration.millis(600));
    private boolean resting;

    /** Opens the lesson where the learner left it; its first figure is built and paused. */
    public LessonPage(Lesson lesson, Course course, Figures figures, Progress progress, PageHost host) {
        this.lesson = lesson;
        this.course = course;
        this.progress = progress;
        this.host = host;
        stage = new FigureStage(figures, host);
        getStyleClass().add("lesson-page");
        VBox column = new VBox(head(), new Prose(this, this::live).column(lesson.blocks()), ending());
        column.getStyleClass().add("prose-column");
        StackPane ground = new StackPane(column);
        ground.getStyleClass().add("prose-ground");
        scroll.setContent(ground);
        KeptPlace.in(scroll, ground);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("prose-scroll");
        scroll.setId("prose");
        if (lesson.figures().isEmpty()) {
            getChildren().setAll(scroll);
            host.figure(Optional.empty());
        } else {
            getChildren().setAll(split());
            try {
                stage.open(lesson.figures().getFirst());
            } catch (BadInput e) {
                stage.fault(String.valueOf(e.getMessage()));
                host.figure(Optional.empty());
            }
        }
        rememberPlace();
    }

    public Lesson lesson() {
        return lesson;
    }

    /** The figure on screen; empty where the lesson has none. */
    public Optional<Figure> figure() {
        return stage.figure();
    }

    /** Does what a {@code do:} link says, and lights the control that does the same. */
    @Override public void perform(List<Action> actions) throws BadInput {
        stage.perform(actions, WORDS.say("no-figure"));
    }

    @Override public Reader below(Block.FigureBlock figure) {
        return new Below(figure);
    }

    /** What links ask for that stand below a figure block, or in a prediction there. */
    private final class Below implements Reader {
        private final Block.FigureBlock figure;

        Below(Block.FigureBlock figure) {
            this.figure = figure;
        }

        @Override public void perform(List<Action> actions) throws BadInput {
            stage.bring(figure);
            LessonPage.this.perform(actions);
        }

        @Override public Optional<Term> define(String term) {
            return LessonPage.this.define(term);
        }

        @Override public void navigate(String to) {
            LessonPage.this.navigate(to);
        }
    }

    @Override public Optional<Term> define(String term) {
        return course.glossary().find(term);
    }

    @Override public void navigate(String lesson) {
        host.navigate(lesson);
    }

    /** What the teacher alone sees, fresh nodes for the presenter's second view. */
    public List<Node> teacherNotes() {
        List<Node> notes = new ArrayList<>();
        if (!lesson.primer().isEmpty()) {
            Label primer = new Label(WORDS.say("primer", lesson.primer()));
            primer.getStyleClass().addAll("caption", "quiet");
            notes.add(primer);
        }
        for (Block.TeacherNote note : lesson.teacherNotes()) {
            VBox card = new Prose(this, block -> List.of()).column(note.blocks());
            card.getStyleClass().addAll("card", "teacher-note");
            notes.add(card);
        }
        return notes;
    }

    /** Off the screen for a while: the figure pauses and keeps its run. */
    public void rest() {
        resting = true;
        settled.stop();
        progress.at(lesson.id(), scroll.getVvalue());
        stage.rest();
    }

    /** On the screen again, with the run as it was left. */
    public void wake() {
        resting = false;
        stage.wake();
        host.figure(stage.figure());
    }

    /** Stops and releases the figure, and notes the place. */
    @Override public void close() {
        settled.stop();
        if (!resting) {
            progress.at(lesson.id(), scroll.getVvalue());
        }
        stage.close();
    }

    private SplitPane split() {
        SplitPane split = new SplitPane(scroll, stage);
        split.getStyleClass().add("lesson-split");
        SplitPane.setResizableWithParent(scroll, false);
        double remembered = host.divider();
        split.setDividerPositions(remembered > 0 && remembered < 1 ? remembered : EVEN);
        split.getDividers().getFirst().positionProperty().addListener((at, before, now) -> {
            if (split.getScene() != null && split.isHover()) {
                host.divider(now.doubleValue());
            }
        });
        return split;
    }

    private Node head() {
        Label title = new Label(lesson.title());
        title.getStyleClass().addAll("title-1", "lesson-title");
        title.setWrapText(true);
        VBox head = new VBox(title);
        List<String> about = new ArrayList<>();
        if (lesson.planned()) {
            about.add(WORDS.say("planned.caption"));
        } else if (lesson.minutes() > 0) {
            about.add(lesson.minutes() == 1 ? WORDS.say("minute") : WORDS.say("minutes", Integer.toString(lesson.minutes())));
        }
        if (lesson.own()) {
            about.add(WORDS.say("own", lesson.file()));
        }
        if (!about.isEmpty()) {
            Label line = new Label(String.join("  ·  ", about));
            line.getStyleClass().addAll("caption", "quiet");
            line.setWrapText(true);
            head.getChildren().add(line);
        }
        head.getStyleClass().add("lesson-head");
        return head;
    }

    private List<Node> live(Block block) {
        if (block instanceof Block.Predict predict) {
            return List.of(new PredictCard(lesson.id(), predict, progress, here, host::progressChanged));
        }
        if (block instanceof Block.FigureBlock figure) {
            here = below(figure);
            return lesson.figures().size() > 1 ? List.of(new FigureCard(figure, stage)) : List.of();
        }
        return List.of();
    }

    private Node ending() {
        VBox ending = new VBox();
        ending.getStyleClass().add("lesson-ending");
        if (lesson.planned()) {
            Label honest = new Label(WORDS.say("planned.sentence"));
            honest.setWrapText(true);
            VBox card = new VBox(honest);
            card.getStyleClass().addAll("card", "planned-card");
            course.lessons().stream().filter(one -> !one.planned()).forEach(one -> card.getChildren().add(
                    new LessonLink(WORDS.say("planned.open", one.title()), one.id(), this)));
            ending.getChildren().add(card);
        }
        HBox row = new HBox();
        row.getStyleClass().add("lesson-turn");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        course.before(lesson).ifPresent(one -> row.getChildren().add(turn("previous-lesson", "← ", one, "")));
        row.getChildren().add(between);
        next().ifPresent(one -> row.getChildren().add(turn("next-lesson", "", one, " →")));
        ending.getChildren().add(row);
        return ending;
    }

    /** The next lesson that is written, where there is one. */
    private Optional<Lesson> next() {
        Optional<Lesson> written = course.after(lesson);
        while (written.isPresent() && written.get().planned()) {
            written = course.after(written.get());
        }
        return written.or(() -> course.after(lesson));
    }

    private Button turn(String id, String before, Lesson to, String after) {
        Button turn = new Button(before + to.title() + after);
        turn.setId(id);
        turn.getStyleClass().addAll("flat", "turn");
        turn.setWrapText(true);
        turn.setAccessibleText(WORDS.say(id, to.title()));
        turn.setOnAction(pressed -> host.navigate(to.id()));
        return turn;
    }

    /** Back to where the learner was, once the prose has its height; then notes each place where the reader rests. */
    private void rememberPlace() {
        double place = progress.scroll(lesson.id());
        settled.setOnFinished(rested -> {
            progress.at(lesson.id(), scroll.getVvalue());
            host.progressChanged();
        });
        scroll.viewportBoundsProperty().addListener(new javafx.beans.InvalidationListener() {
            @Override public void invalidated(javafx.beans.Observable bounds) {
                if (scroll.getViewportBounds().getHeight() > 0) {
                    scroll.viewportBoundsProperty().removeListener(this);
                    javafx.application.Platform.runLater(() -> {
                        scroll.setVvalue(place);
                        scroll.vvalueProperty().addListener(moved -> settled.playFromStart());
                    });
                }
            }
        });
    }
}
