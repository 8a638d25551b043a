package primerlab.figure.gan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.part.Exports;
import primerlab.figure.part.Role;
import primerlab.run.View;
import primerlab.text.BadInput;

/** The figure as a file. */
final class Saved {
    private static final List<String> KINDS = List.of("png", "svg", "csv");

    private Saved() {}

    static void save(String kind, Path file, GanPlane picture, View<GanSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> Exports.png(picture.node(), picture.node().palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(picture.node(), file);
            case "csv" -> Exports.write(file, Table.csv(view).getBytes(StandardCharsets.UTF_8));
            default -> throw BadInput.unknown("kind of file", kind, KINDS);
        }
    }
}
