package primerlab.figure.transformer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.part.Exports;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.Role;
import primerlab.run.Settings;
import primerlab.run.View;
import primerlab.text.BadInput;

/** What the two figures of a transformer share: a prompt that is asked, data, plots, files. */
abstract class TransformerScreen extends FigureScreen<TransformerSnapshot> {
    private final PromptBar prompt;
    private final Plots plots = new Plots();
    private final DataMenu data;

    TransformerScreen(Design<TransformerSnapshot> design, RunPlayback<TransformerSnapshot> playback) {
        super(design, playback);
        prompt = new PromptBar(playback::ask);
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of(".tsv"), this);
        plots.loss().onPick(step -> playback.goTo(Math.round(step)));
        plots.exact().onPick(step -> playback.goTo(Math.round(step)));
    }

    final PromptBar prompt() {
        return prompt;
    }

    final Plots plots() {
        return plots;
    }

    final DataMenu data() {
        return data;
    }

    /** The picture with what is said over it. */
    final StackPane stacked(MatrixBoard board) {
        VBox above = new VBox(board, spared());
        StackPane stack = new StackPane(above, states());
        stack.getStyleClass().add("stacked-board");
        data.acceptDrops(stack);
        return stack;
    }

    /** Room below the picture for the line that is laid over it while nothing is trained, so that it covers no number. */
    private Region spared() {
        Region room = new Region();
        room.getStyleClass().add("spared");
        room.setVisible(false);
        room.setManaged(false);
        Node hint = states().lookup(".rest-hint");
        if (hint != null) {
            room.managedProperty().bind(hint.visibleProperty());
        }
        return room;
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
    }

    /** What is saved as a picture. */
    abstract MatrixBoard board();

    @Override protected void save(String kind, Path file, View<TransformerSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> Exports.png(pictured(), board().palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(board(), file);
            default -> Exports.write(file, csv(view).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What a PNG shows. */
    Node pictured() {
        return board();
    }

    String csv(View<TransformerSnapshot> view) {
        return Table.csv(view);
    }

    @Override protected void ask(String question) {
        prompt.type(question);
    }
}
