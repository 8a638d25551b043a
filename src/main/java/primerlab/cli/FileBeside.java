package primerlab.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import primerlab.text.BadInput;

/** Files that are written beside their target and renamed: a crash leaves the old file whole. */
final class FileBeside {
    private FileBeside() {}

    static void write(Path target, byte[] bytes) throws BadInput {
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                writeThrough(beside, bytes);
                try {
                    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException e) {
                    Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new BadInput(Commands.WORDS.say("cannot-write", target.toString(), reason(e)), e);
        }
    }

    /** On the disk itself before it is renamed: after a power cut the new name must not stand over nothing. */
    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
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
