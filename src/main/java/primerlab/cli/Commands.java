package primerlab.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Reads the arguments, runs one command, and turns whatever stops it into an exit code and one line. */
final class Commands {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final Words WORDS = Words.of("cli");

    private static final Set<Class<?>> WHOLE = Set.of(long.class, Long.class, Integer.class);

    private Commands() {}

    /** One command: returns the exit code. */
    interface Command {
        int run() throws BadInput, CheckFailed;
    }

    static int run(Terminal terminal, String... arguments) {
        CommandLine commands = commands(terminal);
        try {
            ParseResult parsed = commands.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(parsed)) {
                commands.getOut().flush();
                return DONE;
            }
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            return ((Command) parsed.commandSpec().userObject()).run();
        } catch (ParameterException e) {
            terminal.say(WORDS.say("error", reason(e)));
            return BAD_INPUT;
        } catch (BadInput e) {
            terminal.say(WORDS.say("error", oneLine(e.getMessage())));
            return BAD_INPUT;
        } catch (CheckFailed e) {
            terminal.say(WORDS.say("error", oneLine(e.getMessage())));
            return FAILED;
        }
    }

    private static CommandLine commands(Terminal terminal) {
        CommandLine root = new CommandLine(new OpenCommand(terminal));
        root.addSubcommand("train", new TrainCommand(terminal));
        root.addSubcommand("bench", new BenchCommand(terminal));
        root.addSubcommand("rehearse", new RehearseCommand(terminal));
        root.addSubcommand("lessons", new CommandLine(new LessonsCommand()).addSubcommand("check", new LessonsCheckCommand(terminal)));
        root.setErr(new PrintWriter(Writer.nullWriter()));
        root.setOut(terminal.writer());
        return worded(root);
    }

    /** With its descriptions out of the bundle. */
    static CommandLine worded(CommandLine command) {
        return command.setResourceBundle(ResourceBundle.getBundle("assets.messages.cli", Locale.ROOT)).setUsageHelpWidth(100);
    }

    /** One line: what is wrong, the closest name there is where a name is wrong, and where the help is. */
    private static String reason(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String reason = e.getArgSpec() instanceof ArgSpec argument && e.getValue() != null
                ? WORDS.say(WHOLE.contains(argument.type()) ? "bad-whole" : "bad-value", argument instanceof OptionSpec option
                        ? option.longestName() : argument.paramLabel(), e.getValue())
                : oneLine(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().getFirst();
            boolean option = argument.startsWith("-");
            List<String> known = List.copyOf(option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet());
            reason = known.isEmpty() ? WORDS.say("too-many", argument)
                    : BadInput.unknown(option ? "option" : "command", argument, known).getMessage();
        }
        return WORDS.say("see-help", reason.replaceAll("[.:?]+$", ""), command.getCommandSpec().qualifiedName());
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
