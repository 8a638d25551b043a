package primerlab.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import primerlab.text.BadInput;

/** Files that are written beside their target and renamed: a crash leaves the old file whole. */
final class FileBeside {
    private FileBeside() {}

    static void write(Path target, byte[] bytes) throws BadInput {
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                Files.write(beside, bytes);
                rename(beside, target);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", target.toString(), reason(e)), e);
        }
    }

    /** In one go where the file system can: the other way the old file is gone for a moment. */
    private static void rename(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
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
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.NoSuchFileException _ -> "no such file or folder";
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
