package primerlab.cli;

import picocli.CommandLine.Command;

import primerlab.text.BadInput;

/** {@code lessons} wants to know what to do with them. */
@Command(name = "lessons", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LessonsCommand implements Commands.Command {
    @Override public int run() throws BadInput {
        throw new BadInput(Commands.WORDS.say("lessons.what"));
    }
}
