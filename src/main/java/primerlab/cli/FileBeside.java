package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import primerlab.file.WholeFile;
import primerlab.text.BadInput;

/** The files that a command was told to read or write; what stands in the way becomes one line. */
final class FileBeside {
    private FileBeside() {}

    static void write(Path target, byte[] bytes) throws BadInput {
        try {
            WholeFile.write(target, bytes);
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", target.toString(), reason(e)), e);
        }
    }

    /** A folder for results, made where it is not there yet. */
    static void makeFolder(Path folder) throws BadInput {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", folder.toString(), reason(e)), e);
        }
        if (!Files.isWritable(folder)) {
            throw new BadInput(Commands.WORDS.say("read-only", folder.toString()));
        }
    }

    static void checkWritable(Path target) throws BadInput {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(Commands.WORDS.say("no-folder", target.toString()));
        }
        if (Files.isDirectory(target)) {
            throw new BadInput(Commands.WORDS.say("is-folder", target.toString()));
        }
        if (!Files.isWritable(folder)) {
            throw new BadInput(Commands.WORDS.say("read-only", target.toString()));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new BadInput(Commands.WORDS.say("read-only-file", target.toString()));
        }
    }

    static void checkReadable(Path file) throws BadInput {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(Commands.WORDS.say("no-file", file.toString()));
        }
        if (!Files.isReadable(file)) {
            throw new BadInput(Commands.WORDS.say("unreadable", file.toString()));
        }
    }

    /** What the operating system said, in a few words. */
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> Commands.WORDS.say("reason.denied");
            case java.nio.file.NoSuchFileException _ -> Commands.WORDS.say("reason.missing");
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
