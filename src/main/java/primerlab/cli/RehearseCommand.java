package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primerlab.lesson.Catalogue;
import primerlab.lesson.Course;
import primerlab.lesson.Lesson;
import primerlab.page.FigureCatalogue;
import primerlab.page.Figures;
import primerlab.text.BadInput;

/** {@code rehearse}: plays lessons off-screen as a teacher would before class. */
@Command(name = "rehearse", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class RehearseCommand implements Commands.Command {
    private static final double STANDARD_SECONDS = 10;
    private static final double LEAST_SECONDS = 3;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "LESSON", descriptionKey = "rehearse.lesson")
    private List<String> names = new ArrayList<>();

    @Option(names = "--lessons", paramLabel = "DIR", descriptionKey = "rehearse.lessons")
    private @Nullable Path lessons;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "rehearse.seconds")
    private double seconds = STANDARD_SECONDS;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "rehearse.out")
    private @Nullable Path out;

    RehearseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The rehearsal that stands in for the window where there is no display. */
    RehearseCommand(Terminal terminal, @Nullable Path lessons) {
        this(terminal);
        this.lessons = lessons;
    }

    @Override public int run() throws BadInput, CheckFailed {
        if (!(seconds >= LEAST_SECONDS && seconds <= 3600)) {
            throw new BadInput(Commands.WORDS.say("rehearse.bad-seconds", Double.toString(seconds)));
        }
        if (lessons != null && !Files.isDirectory(lessons)) {
            throw new BadInput(Commands.WORDS.say("lessons.no-folder", lessons.toString()));
        }
        Path folder = out == null ? newFolder() : out;
        FileBeside.makeFolder(folder);
        Catalogue catalogue = new FigureCatalogue(Figures.all());
        try (Rehearsal rehearsal = new Rehearsal(terminal, folder, lessons, seconds)) {
            Course course = lessons == null ? Course.builtIn(catalogue) : Course.with(lessons, catalogue);
            List<Lesson> wanted = wanted(course);
            for (Lesson lesson : wanted) {
                rehearsal.play(lesson);
            }
            rehearsal.report();
            return rehearsal.passed() ? Commands.DONE : Commands.FAILED;
        }
    }

    /** Nobody asked for files where the program was started: they go where short-lived files go, and the report's place is said. */
    private static Path newFolder() throws BadInput {
        try {
            return Files.createTempDirectory("primerlab-rehearsal-");
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", System.getProperty("java.io.tmpdir", ""), FileBeside.reason(e)), e);
        }
    }

    /** Those named; else those of the folder; else all. */
    private List<Lesson> wanted(Course course) throws BadInput {
        List<Lesson> wanted = new ArrayList<>();
        for (String name : names) {
            wanted.add(course.find(name).orElseThrow(() ->
                    BadInput.unknown("lesson", name, course.lessons().stream().map(Lesson::id).toList())));
        }
        if (!wanted.isEmpty()) {
            return wanted;
        }
        List<Lesson> own = course.lessons().stream().filter(Lesson::own).toList();
        return own.isEmpty() ? course.lessons() : own;
    }
}
