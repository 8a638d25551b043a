package primerlab.lesson;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import primerlab.text.BadInput;

/** What a lesson may name as data: a built-in name, points painted by hand, or a file or folder of pictures of its own. */
final class DataFile {
    private static final String PAINTED = "painted:";

    private final OwnFolder folder;

    DataFile(OwnFolder folder) {
        this.folder = folder;
    }

    /**
     * What the figure is to be given: a built-in name as it is, a file as its absolute path.
     *
     * @throws BadInput where it is neither
     */
    String source(String figure, String value, List<String> builtIn) throws BadInput {
        if (builtIn.contains(value) || value.startsWith(PAINTED)) {
            return value;
        }
        boolean like = value.contains(".") || value.contains("/") || value.contains("\\") || value.contains(":");
        try {
            return checked(value, folder.find("data", value));
        } catch (BadInput e) {
            if (like) {
                throw new BadInput(e.getMessage() + BadInput.near(value, builtIn), e);
            }
            throw new BadInput(Complaint.of("data.unknown", value, figure) + BadInput.hint(value, builtIn), e);
        }
    }

    private String checked(String value, Path file) throws BadInput {
        try {
            boolean pictures = Files.isDirectory(file);
            if (!file.getFileSystem().equals(FileSystems.getDefault()) || pictures && !folder.holdsAllOf(file)) {
                throw Complaint.about("data.outside", value);
            }
            if (!pictures && !Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw Complaint.about("data.unreadable", value);
            }
            return file.toString();
        } catch (IOException e) {
            throw new BadInput(Complaint.of("data.unreadable", value), e);
        }
    }
}
