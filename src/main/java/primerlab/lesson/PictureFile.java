package primerlab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
            return reading.broken(line, String.valueOf(e.getMessage()));
        }
    }

    private Path within(String name) throws BadInput {
        Path folder = reading.folder;
        if (folder == null || name.contains(":") || name.startsWith("/") || name.startsWith("\\")) {
            throw new BadInput("the picture \"" + name + "\" is not in the lesson's folder");
        }
        try {
            Path file = folder.resolve(name).normalize();
            if (!Files.isRegularFile(file)) {
                throw new BadInput("there is no picture \"" + name + "\" in the lesson's folder");
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new BadInput("the picture \"" + name + "\" is not in the lesson's folder");
            }
            if (!name.matches("(?i).*\\.(png|jpe?g)") || Files.size(file) > LARGEST) {
                throw new BadInput("the picture \"" + name + "\" must be a PNG or JPEG of at most 8 MB");
            }
            return file;
        } catch (InvalidPathException | IOException e) {
            throw new BadInput("the picture \"" + name + "\" cannot be read", e);
        }
    }
}
