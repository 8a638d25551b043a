package primerlab.app;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

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
import primerlab.text.Words;

/** The whole window: bars, course list and the page between them. JavaFX thread only. */
public final class Window implements AutoCloseable {
    private static final Words WORDS = Words.of("app");

    private final Stage stage;
    private final Options options;
    private final Home home;
    private final Memory memory;
    private final Progress progress;
    private final Pages pages;
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
    private CompletableFuture<Course> reading;
    private @Nullable String wanted;
    private boolean ready;
    private boolean closed;

    /** Builds the scene into the stage and opens the lesson asked for; the caller shows the stage. Reads the lessons before it returns. */
    public Window(Stage stage, Options options) {
        this(stage, options, read(options));
        awaitRead();
    }

    /** @param reading the course, read beside the start of the window; until it is there the page is blank */
    public Window(Stage stage, Options options, CompletableFuture<Course> reading) {
        this.stage = stage;
        this.options = options;
        this.reading = reading;
        home = Home.of(options.home());
        memory = new Memory(new SettingsFile(home.settings()), this::saySo);
        Remembered remembered = memory.now();
        progress = Progress.open(home.progress(), Clock.systemUTC());
        Motion.reduce(remembered.reducedMotion());
        pages = new Pages(progress, new Host(), this::opened);
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
        presenter = new Presenter(stage, look, frame);
        place = new StagePlace(stage, remembered.bounds(), bounds -> memory.change(was -> was.withBounds(bounds)));
        Keyboard.attach(scene, frame, sheet, presenter, this::perform);
        stage.setOnHidden(hidden -> close());
        stage.setTitle(WORDS.say("title"));
        stage.getIcons().setAll(AppIcon.sizes());
        stage.iconifiedProperty().addListener((property, before, now) -> pages.figure().ifPresent(figure -> figure.visible(!now)));
        wanted = options.lesson();
        saySo();
    }

    /** Reads the lessons on a thread of its own; the formulas of a teacher's lessons are judged too, and that takes its time. */
    public static CompletableFuture<Course> read(Options options) {
        return CompletableFuture.supplyAsync(() -> {
            return options.lessons() == null ? Course.builtIn(FigureCatalogue.trusting(Figures.all()))
                    : Course.with(options.lessons(), new FigureCatalogue(Figures.all()));
        });
    }

    /** Waits for the lessons and opens the one asked for. */
    public void awaitRead() {
        ready(reading.join());
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
        if (ready || closed) {
            return;
        }
        ready = true;
        pages.course(read);
        list.lessons(read.lessons(), progress);
        search.index(new SearchIndex(read));
        String asked = wanted != null ? wanted : lessonOfRun(read).or(progress::lesson).orElse("00");
        if (read.find(asked).isEmpty() && wanted != null) {
            notices.say(WORDS.say("lesson.unknown", asked));
        }
        openLesson(read.find(asked).or(() -> read.lessons().stream().findFirst()).map(Lesson::id).orElse(""));
        if (options.run() != null) {
            FigureDeeds.open(options.run(), pages.figure(), notices::say);
        }
    }

    /** The first lesson that holds the figure of the run code the window is to open. */
    private Optional<String> lessonOfRun(Course read) {
        String code = options.run();
        return code == null ? Optional.empty() : read.lessons().stream()
                .filter(lesson -> !lesson.figures().isEmpty() && lesson.figures().getFirst().name().equals(code.strip().split("\\s+")[0]))
                .map(Lesson::id).findFirst();
    }

    /** @param id of a lesson, or its number; one that is not there leaves everything as it is */
    public void openLesson(String id) {
        if (!pages.open(id)) {
            wanted = id;
        }
    }

    private void opened(LessonPage page) {
        Lesson lesson = page.lesson();
        frame.page(page);
        top.show(lesson);
        progress.at(lesson.id(), progress.scroll(lesson.id()));
        list.marks(lesson.id(), progress);
        stage.setTitle(WORDS.say("title.lesson", (lesson.number().equals("00") ? "" : lesson.number() + " ") + lesson.title()));
        presenter.follow(page, pages.next());
        page.requestFocus();
        saySo();
    }

    /** The lesson on the screen. */
    public LessonPage page() {
        return pages.page().orElseThrow(() -> new IllegalStateException("no lesson is open yet"));
    }

    /** Shows one line above the transport bar until it is put away. */
    void say(String sentence, String details) {
        notices.say(sentence, details);
    }

    Home home() {
        return home;
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

    void perform(Deed deed) {
        switch (deed) {
            case PLAY, STEP, BACK, RESTART, NEW_SEED, UNDO, EXPORT,
                 PART_1, PART_2, PART_3, PART_4, PART_5, PART_6, PART_7, PART_8, PART_9 ->
                pages.figure().ifPresent(figure -> FigureDeeds.perform(deed, figure, notices::say));
            case SEARCH -> search.enter();
            case NEXT_LESSON -> pages.turn(true);
            case PREVIOUS_LESSON -> pages.turn(false);
            case LIST -> {
                if (frame.toggleList()) {
                    memory.change(was -> was.withListFolded(frame.listFolded()));
                }
            }
            case THEME -> dark(!look.dark());
            case LARGER -> textSize(TextSize.larger(look.textSize()));
            case SMALLER -> textSize(TextSize.smaller(look.textSize()));
            case USUAL_SIZE -> textSize(100);
            case SETTINGS -> sheet.toggle("settings-sheet", WORDS.say("settings"), settings());
            case SHORTCUTS -> sheet.toggle("shortcuts-sheet", WORDS.say("shortcuts"), ShortcutsSheet.content());
            case PRESENT -> present();
            case BLACKOUT -> frame.blackout(!frame.blackedOut());
            case NOTES -> pages.page().ifPresent(page -> presenter.toggleNotes(page, pages.next()));
            case FORWARD -> {
                if (pages.page().filter(page -> presenter.scroll(page, true)).isEmpty()) {
                    pages.turn(true);
                }
            }
            case BACKWARD -> pages.page().ifPresent(page -> presenter.scroll(page, false));
        }
    }

    private Node settings() {
        return new SettingsSheet(home, progress, new SettingsSheet.Chosen(look.dark(), look.textSize(), memory.now().reducedMotion()), new SettingsSheet.Choices() {
            @Override public void dark(boolean dark) {
                Window.this.dark(dark);
            }

            @Override public void textSize(int percent) {
                Window.this.textSize(percent);
            }

            @Override public void reduceMotion(boolean reduced) {
                Motion.reduce(reduced);
                memory.change(was -> was.withReducedMotion(reduced));
            }

            @Override public void erased() {
                pages.forgetResting();
                marks();
            }
        }).content();
    }

    private void present() {
        if (presenter.on()) {
            presenter.leave();
        } else {
            pages.page().ifPresent(page -> presenter.enter(page, pages.next()));
        }
    }

    private void dark(boolean dark) {
        look.dark(dark);
        memory.change(was -> was.withDark(dark));
        top.showLook();
    }

    private void textSize(int percent) {
        look.textSize(percent);
        memory.change(was -> was.withTextSize(percent));
        top.showLook();
        frame.fit();
    }

    private void marks() {
        list.marks(pages.page().map(page -> page.lesson().id()).orElse(""), progress);
    }

    private void saySo() {
        memory.notice().ifPresent(notices::say);
        progress.notice().ifPresent(notices::say);
    }

    /** Ends the runs, keeps what is to be remembered, and closes the window. Safe to call twice. */
    @Override public void close() {
        if (closed) {
            return;
        }
        closed = true;
        transport.bind(Optional.empty());
        pages.close();
        presenter.closeNotes();
        place.stop();
        memory.close();
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
            return memory.now().divider();
        }

        @Override public void divider(double position) {
            memory.change(was -> was.withDivider(position));
        }
    }
}
