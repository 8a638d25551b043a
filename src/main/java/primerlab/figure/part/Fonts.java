package primerlab.figure.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that come with the app, so that it looks the same on every machine. */
public final class Fonts {
    /** Family for text. */
    public static final String TEXT = "Source Sans 3";
    /** Weight 600 of {@link #TEXT}: JavaFX knows a family's regular and bold alone, so it goes by its own name. */
    public static final String SEMIBOLD = "Source Sans 3 SemiBold";
    /** Family for numbers and tokens; its figures are all of one width. */
    public static final String MONO = "JetBrains Mono";
    private static final List<String> FILES = List.of("SourceSans3_400Regular", "SourceSans3_400Regular_Italic",
            "SourceSans3_600SemiBold", "SourceSans3_700Bold", "JetBrainsMono_400Regular", "JetBrainsMono_600SemiBold");
    private static boolean loaded;

    private Fonts() {}

    /** Makes both families known to JavaFX. Call it before the first scene; a second call does nothing. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/assets/fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, 15) == null) {
                    throw new IllegalStateException("the bundled font " + file + " cannot be read");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
