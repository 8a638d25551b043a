package primerlab.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import primerlab.text.BadInput;

/** An IDX file of images, or a folder of PNG and JPEG pictures. Nothing is half-read: the first fault ends it. */
final class ImagesFile {
    /** Rows and columns of one image, before it is resampled. */
    static final int LONGEST_SIDE = 8192;

    private ImagesFile() {}

    /** @throws BadInput naming file, place and reason */
    static Images read(String source, int side) throws BadInput {
        try {
            Path path = Path.of(source);
            if (!Files.exists(path)) {
                throw Complaint.about("images.none", source);
            }
            if (!Files.isReadable(path)) {
                throw Complaint.about("unreadable", source);
            }
            return Files.isDirectory(path) ? PictureFolder.read(path, side) : IdxFile.read(path, side);
        } catch (InvalidPathException e) {
            throw new BadInput(Complaint.of("no-path", source), e);
        } catch (IOException e) {
            throw new BadInput(Complaint.of("broken-off", source, String.valueOf(e.getMessage())), e);
        }
    }

    /** Refuses what would not fit into memory, and what leaves nothing to hold out. */
    static void checkCount(Path source, long count, int side) throws BadInput {
        if (count < Images.FEWEST) {
            throw Complaint.about("images.few", source, count, Images.FEWEST);
        }
        long most = Images.MOST_VALUES / ((long) side * side);
        if (count > most) {
            throw Complaint.about("images.many", source, count, most, side);
        }
    }
}
