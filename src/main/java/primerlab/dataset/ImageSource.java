package primerlab.dataset;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import primerlab.text.BadInput;

/** Images by what a person wrote: {@code glyphs}, {@code painted:…}, the path of an IDX file, or the path of a folder of pictures. */
public final class ImageSource {
    public static final List<String> NAMES = List.of(Glyphs.NAME);

    private ImageSource() {}

    /**
     * @param count how many glyphs there are to be; files are read whole
     * @param side  rows and columns that every image is resampled to
     * @param seed  of the glyphs; files keep their own order
     * @throws BadInput one line: what is wrong, where, and how to mend it
     */
    public static Images read(String source, int count, int side, long seed) throws BadInput {
        if (source.equals(Glyphs.NAME)) {
            return Glyphs.draw(count, side, seed);
        }
        if (source.startsWith(PaintedImages.PREFIX)) {
            return PaintedImages.read(source, side);
        }
        if (isPath(source)) {
            return ImagesFile.read(source, side);
        }
        throw BadInput.unknown("data", source, NAMES);
    }

    /** What exists, or looks like a path although nothing is there. */
    static boolean isPath(String source) throws BadInput {
        try {
            return source.contains(".") || source.contains("/") || source.contains("\\") || Files.exists(Path.of(source));
        } catch (InvalidPathException e) {
            throw new BadInput(Complaint.of("no-path", source), e);
        }
    }
}
