package primerlab.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The window's icon in the sizes that systems ask for. */
final class AppIcon {
    private AppIcon() {}

    static List<Image> sizes() {
        return IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(AppIcon::size).toList();
    }

    private static Image size(int pixels) {
        try (InputStream in = AppIcon.class.getResourceAsStream("/assets/icons/primerlab-" + pixels + ".png")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its icon of " + pixels + " pixels");
            }
            return new Image(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
