package primerlab.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import primerlab.text.BadInput;

/**
 * A folder of PNG and JPEG pictures, taken in the order of their names. Hidden files are passed over; anything else that is
 * no picture is a fault, for a picture that nobody could read would otherwise be missing without a word.
 */
final class PictureFolder {
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private PictureFolder() {}

    static Images read(Path folder, int side) throws BadInput, IOException {
        List<Path> pictures;
        try (Stream<Path> all = Files.list(folder)) {
            pictures = all.filter(one -> !name(one).startsWith(".")).sorted((a, b) -> name(a).compareTo(name(b))).toList();
        }
        if (pictures.isEmpty()) {
            throw Complaint.about("folder.empty", folder);
        }
        for (Path one : pictures) {
            if (ENDINGS.stream().noneMatch(name(one).toLowerCase(Locale.ROOT)::endsWith) || !Files.isRegularFile(one)) {
                throw Complaint.about("picture.other", one);
            }
        }
        ImagesFile.checkCount(folder, pictures.size(), side);
        float[] values = new float[pictures.size() * side * side];
        for (int i = 0; i < pictures.size(); i++) {
            Picture picture = PictureFile.read(pictures.get(i));
            Area.resample(picture.grey(), picture.side(), picture.side(), side, values, i * side * side);
        }
        return new Images(name(folder.toAbsolutePath().normalize()), pictures.size(), side, values, null);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
