package primerlab.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import primerlab.figure.Figure;
import primerlab.lesson.Action;
import primerlab.lesson.Block;
import primerlab.run.Settings;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** The right half of a page: the one figure that is live, set up as a block of the lesson says. */
final class FigureStage extends StackPane {
    private static final Words WORDS = Words.of("page");
    private static final long STANDARD_SEED = 1;

    private final Figures figures;
    private final PageHost host;
    /** All that were opened, by name: each stays as the learner left it until the page closes. */
    private final Map<String, Figure> opened = new LinkedHashMap<>();
    private Optional<Figure> figure = Optional.empty();

    FigureStage(Figures figures, PageHost host) {
        this.figures = figures;
        this.host = host;
        getStyleClass().add("figure-stage");
    }

    Optional<Figure> figure() {
        return figure;
    }

    /** Opens the block's figure, or sets up anew the one that is open. */
    void open(Block.FigureBlock block) throws BadInput {
        FigureKind kind = figures.kind(block.name());
        Settings settings = Settings.standard(kind.knobs());
        for (var entry : block.settings().entrySet()) {
            settings = settings.with(entry.getKey(), entry.getValue());
        }
        long seed = block.seed().orElse(STANDARD_SEED);
        Figure there = opened.get(block.name());
        if (there == null) {
            there = kind.open().open(settings, seed);
            opened.put(block.name(), there);
        } else {
            there.playback().restartWith(settings, seed);
        }
        put(there);
    }

    /** What the block's figure is, and how the block sets it up; both in words. */
    String title(Block.FigureBlock block) {
        try {
            FigureKind kind = figures.kind(block.name());
            Words words = Words.of(kind.bundle());
            Settings standard = Settings.standard(kind.knobs());
            List<String> said = new ArrayList<>(List.of(words.say("title")));
            block.settings().forEach((knob, value) -> {
                if (!standard.get(knob).equals(value)) {
                    said.add(words.say("knob." + knob) + " " + value);
                }
            });
            block.seed().ifPresent(seed -> said.add(WORDS.say("figure.seed", Long.toString(seed))));
            return String.join(" · ", said);
        } catch (BadInput e) {
            return e.getMessage();
        }
    }

    /** The block's figure as the learner left it; set up as the block says where it was not opened before. */
    void bring(Block.FigureBlock block) throws BadInput {
        Figure there = opened.get(block.name());
        if (there == null) {
            open(block);
        } else {
            put(there);
        }
    }

    /** A figure that leaves the stage does not train meanwhile. */
    private void put(Figure next) {
        if (figure.filter(next::equals).isEmpty()) {
            figure.ifPresent(one -> one.visible(false));
            figure = Optional.of(next);
            getChildren().setAll(next.node());
            next.visible(true);
            host.figure(figure);
        }
    }

    /** Says in the figure's place why there is none. */
    void fault(String message) {
        Label why = new Label(message);
        why.getStyleClass().add("fault-line");
        why.setWrapText(true);
        getChildren().setAll(why);
    }

    void perform(List<Action> actions, String nothingHere) throws BadInput {
        if (figure.isEmpty()) {
            throw new BadInput(nothingHere);
        }
        if (actions.stream().anyMatch(Deeds::shows)) {
            figure.get().showPicture();
        }
        for (Action action : actions) {
            Deeds.perform(action, figure.get());
            String control = Deeds.control(action);
            if (!control.isEmpty() && getScene() != null) {
                List.copyOf(getScene().getRoot().lookupAll(control)).forEach(Spotlight::on);
            }
        }
    }

    void rest() {
        figure.ifPresent(resting -> {
            resting.playback().pause();
            resting.visible(false);
        });
    }

    void wake() {
        figure.ifPresent(waking -> waking.visible(true));
    }

    void close() {
        opened.values().forEach(Figure::close);
        opened.clear();
        figure = Optional.empty();
        getChildren().clear();
    }
}
