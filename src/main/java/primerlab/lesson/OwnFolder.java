package primerlab.lesson;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/**
 * The folder that a lesson lies in: the one place where it may name files. A lesson may come from anybody, so nothing outside is
 * ever opened, whichever way round it is asked for: not by an absolute path, by a drive or a network share, by {@code ..} or by a link.
 *
 * @param path null where a lesson has no folder, and so no files
 */
record OwnFolder(@Nullable Path path) {
    /**
     * The real place of what a lesson calls {@code name}.
     *
     * @param kind {@code picture} or {@code data}, as the complaints {@code KIND.outside} and {@code KIND.none} are called
     * @throws BadInput where it is not there or not within the folder
     */
    Path find(String kind, String name) throws BadInput {
        Path folder = path;
        if (folder == null || name.contains(":") || name.startsWith("/") || name.startsWith("\\")) {
            throw Complaint.about(kind + ".outside", name);
        }
        try {
            Path wanted = folder.resolve(name);
            if (wanted.isAbsolute() != folder.isAbsolute() || !wanted.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())
                    || Files.exists(wanted) && !holds(wanted)) {
                throw Complaint.about(kind + ".outside", name);
            }
            return wanted.toRealPath();
        } catch (NoSuchFileException e) {
            throw new BadInput(Complaint.of(kind + ".none", name), e);
        } catch (InvalidPathException | IOException e) {
            throw new BadInput(Complaint.of(kind + ".unreadable", name), e);
        }
    }

    /** True for what really lies in this folder, links followed. */
    boolean holds(Path file) throws IOException {
        return path != null && file.toRealPath().startsWith(path.toRealPath());
    }

    /** True where everything in a folder of this one really lies here too. */
    boolean holdsAllOf(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.exists(entry) && !holds(entry)) {
                    return false;
                }
            }
        }
        return true;
    }
}
