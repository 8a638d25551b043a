package primerlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import primerlab.app.Options;
import primerlab.app.PrimerLab;
import primerlab.text.BadInput;

/** The plain call: the app; with no display, a rehearsal of the course off-screen. */
@Command(name = "primerlab", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class OpenCommand implements Commands.Command {
    private final Terminal terminal;

    @Option(names = "--lessons", paramLabel = "DIR", descriptionKey = "option.lessons")
    private @Nullable Path lessons;

    @Option(names = "--run", paramLabel = "CODE", descriptionKey = "option.run")
    private @Nullable String run;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public int run() throws BadInput, CheckFailed {
        if (lessons != null && !Files.isDirectory(lessons)) {
            throw new BadInput(Commands.WORDS.say("lessons.no-folder", lessons.toString()));
        }
        if (!Display.present()) {
            if (run != null) {
                throw new BadInput(Commands.WORDS.say("no-display-run"));
            }
            terminal.say(Commands.WORDS.say("no-display"));
            return new RehearseCommand(terminal, lessons).run();
        }
        try {
            PrimerLab.open(Options.standard().withLessons(lessons).withRun(run));
            return Commands.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Commands.FAILED;
        }
    }
}
