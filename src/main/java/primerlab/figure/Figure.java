package primerlab.figure;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;

import primerlab.text.BadInput;

/** The living picture of one experiment with its controls, as a page holds it. JavaFX thread only. */
public interface Figure extends AutoCloseable {
    /** As lessons call it, for example {@code gan-points}. */
    String name();

    Region node();

    /** What the transport bar, lessons and rehearsal steer. */
    Playback playback();

    /** Parts that {@code do:show} and the keys 1…9 light up, in order. */
    List<String> parts();

    /** Lights a part up and leads the eye to it. @throws BadInput for a part that is not there */
    void show(String part) throws BadInput;

    /** Brings the main picture into view, without leading the eye anywhere: what is about to happen happens there. */
    void showPicture();

    List<String> presets();

    /** Turns all knobs of a preset at once and starts anew. */
    void preset(String name) throws BadInput;

    /** Looks at something, for example a prompt that a lesson asks. @throws BadInput where this figure cannot be asked */
    void ask(String question) throws BadInput;

    /** Newest value of a measure that {@code expect} may name; empty where it does not apply yet. */
    OptionalDouble measure(String name);

    /** Saves as by the figure's export menu. @param kind {@code png}, {@code svg}, {@code csv} */
    void export(String kind, java.nio.file.Path file) throws java.io.IOException, BadInput;

    /** Opens the figure's own export menu, for the shortcut. */
    void openExport();

    /** A figure that is off the screen does not train. */
    void visible(boolean visible);

    @Override void close();
}
