package primerlab.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes a file beside its target and renames it: whenever the program or the machine stops, the old file or the new one is there, whole. */
public final class WholeFile {
    private static final AtomicLong WRITTEN = new AtomicLong();

    private WholeFile() {}

    /**
     * A link stays a link: what it points to is written. A file that is not to be written is not.
     *
     * @throws IOException as the system gives it; the target is then as it was, and nothing is left beside it
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path beside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet() + ".part");
        try {
            writeThrough(beside, bytes);
            replace(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** On the disk itself before it is renamed: after a power cut the new name must not stand over nothing. */
    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** REPLACE_EXISTING alone would unlink the old file before the new one has its name. */
    private static void replace(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
