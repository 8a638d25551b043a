package primerlab.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import primerlab.text.BadInput;

/** The plain call: the app; with no display, a rehearsal of the course off-screen. */
@Command(name = "primerlab", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class OpenCommand implements Commands.Command {
    private final Terminal terminal;

    @Option(names = "--lessons", paramLabel = "DIR", descriptionKey = "option.lessons")
    private @Nullable Path lessons;

    OpenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public int run() throws BadInput, CheckFailed {
        if (Display.present()) {
            terminal.say("open " + lessons);
            return Commands.DONE;
        }
        terminal.say(Commands.WORDS.say("no-display"));
        return Commands.DONE;
    }
}
