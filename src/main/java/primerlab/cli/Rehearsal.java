package primerlab.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import primerlab.app.Options;
import primerlab.app.Window;
import primerlab.figure.Figure;
import primerlab.figure.part.FramePump;
import primerlab.lesson.Block;
import primerlab.lesson.Course;
import primerlab.lesson.Fault;
import primerlab.lesson.Lesson;
import primerlab.text.BadInput;

/** The app's own window at 1280×800, drawn in memory: opens lessons, plays their figures, takes pictures and numbers. */
final class Rehearsal implements AutoCloseable {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double PATIENCE_SECONDS = 60;
    private static final int SETTLING_FRAMES = 20;
    private final Terminal terminal;
    private final Path out;
    private final double seconds;
    private final OffScreen screen;
    private final Path home;
    private final Stage stage;
    private final Window window;
    private final double windowMs;
    private final double lessonMs;
    private final List<Played> all = new ArrayList<>();
    private final List<Opened> opened = new ArrayList<>();
    private boolean passed = true;

    /** A lesson whose page was looked at. */
    record Opened(Lesson lesson, String picture) {}

    Rehearsal(Terminal terminal, Path out, @Nullable Path lessons, double seconds) throws BadInput {
        this.terminal = terminal;
        this.out = out;
        this.seconds = seconds;
        try {
            home = Files.createTempDirectory("primerlab-rehearsal");
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", System.getProperty("java.io.tmpdir", ""), FileBeside.reason(e)), e);
        }
        // A rehearsal must not move the learner's bookmark: it has a home of its own.
        Options options = Options.standard().withLessons(lessons).withHome(home);
        CompletableFuture<Course> reading = Window.read(options);
        screen = new OffScreen();
        stage = screen.on(Stage::new);
        window = screen.on(() -> {
            Window built = new Window(stage, options, reading);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.show();
            return built;
        });
        // As when the app starts: the bars first, then the lesson.
        screen.frames(1);
        windowMs = sinceStart();
        screen.run(window::awaitRead);
        screen.frames(1);
        lessonMs = sinceStart();
    }

    private static double sinceStart() {
        return ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, Instant.now()).toMillis() / 1.0).orElse(Double.NaN);
    }

    /** Opens the page, takes its picture, plays its figures. */
    void play(Lesson lesson) throws BadInput {
        for (Fault fault : lesson.faults()) {
            terminal.say(fault.toString());
            passed = false;
        }
        screen.run(() -> window.openLesson(lesson.id()));
        screen.frames(SETTLING_FRAMES);
        String atRest = picture(lesson.id());
        opened.add(new Opened(lesson, atRest));
        List<Block.FigureBlock> figures = lesson.figures();
        for (int i = 0; i < figures.size(); i++) {
            int index = i;
            if (figures.size() > 1) {
                if (!screen.on(() -> setUp(index))) {
                    terminal.say(Commands.WORDS.say("rehearse.no-button", lesson.id(), figures.get(index).name()));
                    passed = false;
                }
                screen.frames(SETTLING_FRAMES);
            }
            perform(lesson, figures.get(i), figures.size() > 1 ? lesson.id() + "-" + (i + 1) : lesson.id(), atRest);
        }
        terminal.say(Commands.WORDS.say(figures.isEmpty() ? lesson.planned() ? "rehearse.planned" : "rehearse.no-figure" : "rehearse.played", lesson.id()));
        for (Throwable failure : screen.failures()) {
            terminal.say(Commands.WORDS.say("rehearse.broken", lesson.id(), failure.toString()));
            passed = false;
        }
    }

    private void perform(Lesson lesson, Block.FigureBlock block, String name, String atRest) throws BadInput {
        Optional<Figure> figure = screen.on(() -> window.page().figure());
        if (figure.isEmpty()) {
            add(new Played(lesson.id(), block.name(), false, "", Commands.WORDS.say("seen.no-figure"), Double.NaN, Double.NaN, Double.NaN,
                    Double.NaN, Double.NaN, Double.NaN, windowMs, lessonMs, List.of(atRest)));
            return;
        }
        Performance performance = screen.on(() -> new Performance(figure.get(), block, seconds));
        screen.until(PATIENCE_SECONDS, performance::ready);
        screen.run(performance::begin);
        double longest = block.expects().stream().mapToDouble(expectation -> expectation.seconds()).max().orElse(0);
        terminal.bar(0, lesson.id() + " " + block.name());
        screen.until(Math.max(seconds, longest) + PATIENCE_SECONDS, performance::watch);
        FramePump.Frames frames = screen.on(performance::frames);
        screen.run(performance::end);
        double heap = Performance.heapMegabytes();
        double resident = Performance.residentMegabytes();
        double click = performance.failed() ? Double.NaN : new Clicks(screen, stage.getScene(), figure.get().playback()).slowest();
        screen.run(() -> figure.get().playback().pause());
        screen.frames(SETTLING_FRAMES);
        String played = picture(name + "-played");
        add(screen.on(() -> new Played(lesson.id(), block.name(), performance.ok(), performance.expected(), performance.seen(), frames.fps(),
                frames.p99Millis(), performance.stepsPerSecond(), heap, resident, click, windowMs, lessonMs, List.of(atRest, played))));
    }

    private void add(Played played) {
        all.add(played);
        passed &= played.ok();
        terminal.json(played.json());
    }

    /** Presses the button of the lesson's figure number {@code index}. @return false where there is none */
    private boolean setUp(int index) {
        List<Node> buttons = stage.getScene().getRoot().lookupAll(".figure-card .button").stream().toList();
        if (index < buttons.size() && buttons.get(index) instanceof Button button) {
            button.fire();
            return true;
        }
        return false;
    }

    private String picture(String name) throws BadInput {
        BufferedImage image = SwingFXUtils.fromFXImage(screen.on(() -> stage.getScene().snapshot(null)), null);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", name + ".png", FileBeside.reason(e)), e);
        }
        FileBeside.write(out.resolve(name + ".png"), png.toByteArray());
        return name + ".png";
    }

    void report() throws BadInput {
        FileBeside.write(out.resolve("report.html"), RehearsalReport.html(opened, all).getBytes(StandardCharsets.UTF_8));
        terminal.say(Commands.WORDS.say("rehearse.report", out.resolve("report.html").toString()));
    }

    boolean passed() {
        return passed;
    }

    @Override public void close() {
        screen.run(window::close);
        try (Stream<Path> left = Files.walk(home)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            terminal.say(Commands.WORDS.say("rehearse.left", home.toString()));
        }
    }
}
