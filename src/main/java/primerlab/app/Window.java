package primerlab.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import primerlab.figure.Figure;
import primerlab.figure.part.Motion;
import primerlab.lesson.Course;
import primerlab.lesson.Inline;
import primerlab.lesson.Lesson;
import primerlab.lesson.Progress;
import primerlab.page.FigureCatalogue;
import primerlab.page.Figures;
import primerlab.page.LessonPage;
import primerlab.page.PageHost;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** The whole window: bars, course list and the page between them. JavaFX thread only. */
public final class Window implements AutoCloseable {
    private static final Words WORDS = Words.of("app");

    private final Stage stage;
    private final Options options;
    private final Home home;
    private final SettingsFile file;
    private final Progress progress;
    private final Figures figures = Figures.all();
    private final Look look;
    private final Notices notices;
    private final TopBar top;
    private final Search search;
    private final CourseList list;
    private final TransportBar transport;
    private final Sheet sheet;
    private final Frame frame;
    private final Presenter presenter;
    private final StagePlace place;
    private final PauseTransition saving = new PauseTransition(Duration.seconds(1));
    private CompletableFuture<Course> reading;
    private Remembered remembered;
    private @Nullable Course course;
    private @Nullable LessonPage page;
    private @Nullable String wanted;
    private boolean closed;

    /** Builds the scene into the stage and opens the lesson asked for; the caller shows the stage. Reads the lessons before it returns. */
    public Window(Stage stage, Options options) {
        this(stage, options, read(options));
        ready(reading.join());
    }

    /** @param reading the course, read beside the start of the window; until it is there the page is blank */
    Window(Stage stage, Options options, CompletableFuture<Course> reading) {
        this.stage = stage;
        this.options = options;
        this.reading = reading;
        home = Home.of(options.home());
        file = new SettingsFile(home.settings());
        remembered = file.read();
        progress = Progress.open(home.progress(), Clock.systemUTC());
        Motion.reduce(remembered.reducedMotion());
        look = new Look(Optional.ofNullable(remembered.dark()).orElseGet(Look::systemIsDark), remembered.textSize());
        notices = new Notices(look);
        Pane layer = new Pane();
        search = new Search(look, layer, this::open);
        top = new TopBar(look, this::perform, search);
        list = new CourseList(look, this::openLesson);
        transport = new TransportBar(look, this::perform);
        sheet = new Sheet(look);
        frame = new Frame(look, top, list, notices, transport, layer, sheet);
        frame.folded(remembered.listFolded());
        Scene scene = new Scene(frame, Places.WIDTH, Places.HEIGHT);
        look.dress(scene);
        stage.setScene(scene);
        presenter = new Presenter(stage, look, frame, this::pressed);
        place = new StagePlace(stage, remembered.bounds(), bounds -> remember(remembered.withBounds(bounds)));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        saving.setOnFinished(rested -> save());
        stage.setOnHidden(hidden -> close());
        stage.setTitle(WORDS.say("title"));
        stage.getIcons().setAll(AppIcon.sizes());
        stage.iconifiedProperty().addListener((property, before, now) -> figure().ifPresent(figure -> figure.visible(!now)));
        wanted = options.lesson();
        saySo();
    }

    /** Reads the lessons on a thread of their own: formulas are checked too, and that takes its time. */
    static CompletableFuture<Course> read(Options options) {
        return CompletableFuture.supplyAsync(() -> {
            FigureCatalogue catalogue = new FigureCatalogue(Figures.all());
            return options.lessons() == null ? Course.builtIn(catalogue) : Course.with(options.lessons(), catalogue);
        });
    }

    /** Goes on with {@link #ready} as soon as the course is there. */
    void whenRead(Runnable then) {
        reading = reading.whenComplete((read, failure) -> Platform.runLater(() -> {
            if (failure == null) {
                ready(read);
                then.run();
            } else {
                throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
            }
        }));
    }

    private void ready(Course read) {
        if (course != null || closed) {
            return;
        }
        course = read;
        list.lessons(read.lessons(), progress);
        search.index(new SearchIndex(read));
        String asked = wanted != null ? wanted : progress.lesson().orElse("00");
        if (read.find(asked).isEmpty() && wanted != null) {
            notices.say(WORDS.say("lesson.unknown", asked));
        }
        openLesson(read.find(asked).or(() -> read.lessons().stream().findFirst()).map(Lesson::id).orElse(""));
        if (options.run() != null) {
            openRun(options.run());
        }
    }

    /** @param id of a lesson, or its number; one that is not there leaves everything as it is */
    public void openLesson(String id) {
        Course here = course;
        if (here == null) {
            wanted = id;
        } else {
            here.find(id).ifPresent(lesson -> open(lesson, here));
        }
    }

    private void open(Lesson lesson, Course in) {
        if (page != null) {
            page.close();
        }
        LessonPage opened = new LessonPage(lesson, in, figures, progress, new Host());
        page = opened;
        frame.page(opened);
        top.show(lesson);
        progress.at(lesson.id(), progress.scroll(lesson.id()));
        list.marks(lesson.id(), progress);
        stage.setTitle(WORDS.say("title.lesson", (lesson.number().equals("00") ? "" : lesson.number() + " ") + lesson.title()));
        presenter.follow(opened, in.after(lesson));
        opened.requestFocus();
        saySo();
    }

    /** The lesson on the screen. */
    public LessonPage page() {
        if (page == null) {
            throw new IllegalStateException("no lesson is open yet");
        }
        return page;
    }

    /** Opens a run code in the figure of this page; what is wrong with it is said in the window. */
    private void openRun(String code) {
        if (figure().isEmpty()) {
            notices.say(WORDS.say("run-code.no-figure"));
            return;
        }
        try {
            figure().get().playback().open(code);
        } catch (BadInput e) {
            notices.say(String.valueOf(e.getMessage()));
        }
    }

    /** Shows one line above the transport bar until it is put away. */
    void say(String sentence, String details) {
        notices.say(sentence, details);
    }

    Home home() {
        return home;
    }

    private Optional<Figure> figure() {
        return page == null ? Optional.empty() : page.figure();
    }

    private void open(SearchIndex.Hit hit) {
        switch (hit) {
            case SearchIndex.Hit.InLesson(var lesson, String around) -> openLesson(lesson.id());
            case SearchIndex.Hit.InGlossary(var term, String meaning) -> {
                Label text = new Label(Inline.plain(term.meaning()));
                text.setWrapText(true);
                text.getStyleClass().add("meaning");
                sheet.show("term-sheet", term.name(), text);
            }
        }
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && !sheet.open()) {
            if (frame.blackedOut()) {
                frame.blackout(false);
                pressed.consume();
            } else if (frame.putListAway()) {
                pressed.consume();
            } else if (presenter.on()) {
                presenter.leave();
                pressed.consume();
            }
            return;
        }
        Node focus = stage.getScene().getFocusOwner();
        Shortcuts.deed(pressed, focus, presenter.on()).filter(deed -> !sheet.open() || deed.general()).ifPresent(deed -> {
            perform(deed);
            pressed.consume();
        });
    }

    private void typed(KeyEvent typed) {
        if ("?".equals(typed.getCharacter()) && !Shortcuts.typing(stage.getScene().getFocusOwner())) {
            perform(Deed.SHORTCUTS);
            typed.consume();
        }
    }

    void perform(Deed deed) {
        switch (deed) {
            case PLAY -> figure().ifPresent(figure -> figure.playback().toggle());
            case STEP -> figure().ifPresent(figure -> figure.playback().step());
            case BACK -> figure().ifPresent(figure -> figure.playback().back());
            case RESTART -> figure().ifPresent(figure -> figure.playback().restart());
            case NEW_SEED -> figure().ifPresent(figure -> figure.playback().newSeed());
            case UNDO -> figure().ifPresent(figure -> figure.playback().undoRestart());
            case EXPORT -> figure().ifPresent(Figure::openExport);
            case PART_1, PART_2, PART_3, PART_4, PART_5, PART_6, PART_7, PART_8, PART_9 -> light(deed.part());
            case SEARCH -> search.enter();
            case NEXT_LESSON -> turn(true);
            case PREVIOUS_LESSON -> turn(false);
            case LIST -> {
                if (frame.toggleList()) {
                    remember(remembered.withListFolded(frame.listFolded()));
                }
            }
            case THEME -> {
                look.dark(!look.dark());
                remember(remembered.withDark(look.dark()));
                top.showLook();
            }
            case LARGER -> textSize(TextSize.larger(look.textSize()));
            case SMALLER -> textSize(TextSize.smaller(look.textSize()));
            case USUAL_SIZE -> textSize(100);
            case SETTINGS -> sheet.toggle("settings-sheet", WORDS.say("settings"), settings());
            case SHORTCUTS -> sheet.toggle("shortcuts-sheet", WORDS.say("shortcuts"), ShortcutsSheet.content());
            case PRESENT -> present();
            case BLACKOUT -> frame.blackout(!frame.blackedOut());
            case NOTES -> presenter.toggleNotes(page(), next());
            case FORWARD -> {
                if (!presenter.scroll(page(), true)) {
                    turn(true);
                }
            }
            case BACKWARD -> presenter.scroll(page(), false);
        }
    }

    private Node settings() {
        return new SettingsSheet(home, progress, remembered.reducedMotion(), reduced -> {
            Motion.reduce(reduced);
            remember(remembered.withReducedMotion(reduced));
        }, this::marks).content();
    }

    private void present() {
        if (presenter.on()) {
            presenter.leave();
        } else if (page != null) {
            presenter.enter(page, next());
        }
    }

    private void light(int part) {
        figure().ifPresent(figure -> {
            List<String> parts = figure.parts();
            if (part < parts.size()) {
                try {
                    figure.show(parts.get(part));
                } catch (BadInput e) {
                    notices.say(String.valueOf(e.getMessage()));
                }
            }
        });
    }

    private void textSize(int percent) {
        look.textSize(percent);
        remember(remembered.withTextSize(percent));
        top.showLook();
        frame.fit();
    }

    private void turn(boolean forward) {
        if (course != null && page != null) {
            (forward ? next() : course.before(page.lesson())).ifPresent(lesson -> openLesson(lesson.id()));
        }
    }

    private Optional<Lesson> next() {
        return course == null || page == null ? Optional.empty() : course.after(page.lesson());
    }

    private void marks() {
        list.marks(page == null ? "" : page.lesson().id(), progress);
    }

    private void remember(Remembered now) {
        if (!now.equals(remembered)) {
            remembered = now;
            saving.playFromStart();
        }
    }

    private void save() {
        file.write(remembered);
        saySo();
    }

    private void saySo() {
        file.notice().ifPresent(notices::say);
        progress.notice().ifPresent(notices::say);
    }

    /** Ends the runs, keeps what is to be remembered, and closes the window. Safe to call twice. */
    @Override public void close() {
        if (closed) {
            return;
        }
        closed = true;
        saving.stop();
        transport.bind(Optional.empty());
        if (page != null) {
            page.close();
        }
        presenter.closeNotes();
        place.stop();
        file.write(remembered);
        look.close();
        stage.hide();
    }

    private final class Host implements PageHost {
        @Override public void navigate(String lesson) {
            openLesson(lesson);
        }

        @Override public void figure(Optional<Figure> figure) {
            transport.bind(figure);
        }

        @Override public void progressChanged() {
            marks();
            saySo();
        }

        @Override public double divider() {
            return remembered.divider();
        }

        @Override public void divider(double position) {
            remember(remembered.withDivider(position));
        }
    }
}
