package primerlab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.commonmark.node.Image;
import org.commonmark.node.Text;
import primerlab.text.BadInput;

/** A picture that a lesson names: a PNG or JPEG within the lesson's own folder, links followed. */
final class PictureFile {
    private static final long LARGEST = 8L << 20;

    private final Reading reading;

    PictureFile(Reading reading) {
        this.reading = reading;
    }

    Block read(int line, Image image) {
        String description = image.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        try {
            return new Block.Picture(line, within(image.getDestination()), description);
        } catch (BadInput e) {
            return reading.broken(line, e.getMessage());
        }
    }

    private Path within(String name) throws BadInput {
        Path file = reading.folder.find("picture", name);
        try {
            if (!Files.isRegularFile(file)) {
                throw Complaint.about("picture.none", name);
            }
            if (!name.matches("(?i).*\\.(png|jpe?g)") || Files.size(file) > LARGEST) {
                throw Complaint.about("picture.kind", name, LARGEST >> 20);
            }
            return file;
        } catch (IOException e) {
            throw new BadInput(Complaint.of("picture.unreadable", name), e);
        }
    }
}
