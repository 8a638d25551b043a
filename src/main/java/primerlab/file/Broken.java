package primerlab.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that cannot be understood are kept for somebody to look at; none of them is ever written over. */
public final class Broken {
    private static final int MOST = 1000;

    private Broken() {}

    /**
     * Renames a file to {@code NAME.broken}, or {@code NAME.broken-2} where that is taken, and so on.
     *
     * @return the new name
     * @throws IOException where it cannot be renamed: it is then where it was
     */
    public static Path putAside(Path file) throws IOException {
        for (int i = 1; i < MOST; i++) {
            Path aside = file.resolveSibling(file.getFileName() + (i == 1 ? ".broken" : ".broken-" + i));
            try {
                if (!Files.exists(aside)) {
                    return Files.move(file, aside);
                }
            } catch (FileAlreadyExistsException e) {
                // Somebody else took the name just now: the next one is tried.
            }
        }
        throw new FileAlreadyExistsException(file + ".broken");
    }
}
