package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.autoregressive.ReadersExperiment;
import primerlab.figure.frame.Actions;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** Paper of the readers' own size: what is drawn here is skewed, read and looked into, and can be gathered into a set to learn from. */
final class ReadersPad extends VBox {
    private static final Words WORDS = Words.of("readers-figure");
    private final ReadersFocus focus;
    private final Actions actions;
    private final ReadersSquare paper;
    private final List<float[]> set = new ArrayList<>();
    private final Button add = button("pad-add");
    private final Button learn = button("pad-learn");
    private final Label count = new Label();
    private int setSide;
    /** What the stroke under way does: the opposite of what its first pixel was. */
    private boolean inking;
    private boolean stroke;

    ReadersPad(ReadersFocus focus, Actions actions) {
        this.focus = focus;
        this.actions = actions;
        setId("pad");
        getStyleClass().add("readers-pad");
        paper = new ReadersSquare("paper", WORDS.say("pad.about"), this::paint).onPick(this::picked).onWalk(focus::move);
        paper.setOnMouseReleased(_ -> stroke = false);
        Button clear = button("pad-clear");
        clear.setOnAction(_ -> focus.clear());
        Button next = button("pad-next");
        next.setOnAction(_ -> focus.nextGlyph());
        add.setOnAction(_ -> add());
        learn.setOnAction(_ -> learn());
        learn.getStyleClass().add("primary");
        count.getStyleClass().addAll("caption", "quiet");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(clear, next, add, learn);
        buttons.getStyleClass().add("step-buttons");
        getChildren().addAll(paper, buttons, count);
        refresh();
    }

    private static Button button(String id) {
        String key = id.replace('-', '.');
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Pressing turns a pixel over, and dragging goes on with that; Enter turns the chosen one over. */
    private void picked(int pixel) {
        if (!focus.ready()) {
            return;
        }
        if (pixel < 0) {
            focus.ink(focus.pixel(), focus.picture()[focus.pixel()] < 0.5f);
            return;
        }
        if (!stroke) {
            stroke = true;
            inking = focus.picture()[pixel] < 0.5f;
        }
        focus.ink(pixel, inking);
    }

    private void add() {
        if (setSide != focus.side()) {
            set.clear();
            setSide = focus.side();
        }
        set.add(focus.picture().clone());
        focus.clear();
        refresh();
    }

    private void learn() {
        actions.attempt(() -> {
            actions.playback().set("data", ReadersExperiment.painted(setSide, set));
            actions.done(WORDS.say("pad.learning", Integer.toString(set.size())));
            actions.playback().play();
        });
    }

    void refresh() {
        add.setDisable(!focus.ready() || focus.empty() || set.size() >= ReadersExperiment.MOST_DRAWINGS);
        learn.setDisable(set.isEmpty());
        count.setText(WORDS.say("pad.count", Integer.toString(set.size()), Integer.toString(ReadersExperiment.MOST_DRAWINGS)));
        paper.show(Math.max(1, focus.side()));
    }

    private void paint(Ink ink, ReadersGrid grid, Palette palette) {
        if (focus.ready()) {
            grid.image(ink, focus.picture(), 0, palette.surface(), palette.real());
            grid.lines(ink, palette.of(Role.LINE, 0.8));
            if (paper.isFocused()) {
                grid.frame(ink, focus.pixel(), palette.of(Role.FOCUS));
            }
        }
    }
}
