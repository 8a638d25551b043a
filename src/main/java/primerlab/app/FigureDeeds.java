package primerlab.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import primerlab.figure.Figure;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** The deeds that act on the page's figure. */
final class FigureDeeds {
    private FigureDeeds() {}

    /** @param say takes one line where a deed cannot be done */
    static void perform(Deed deed, Figure figure, Consumer<String> say) {
        switch (deed) {
            case PLAY -> figure.playback().toggle();
            case STEP -> figure.playback().step();
            case BACK -> figure.playback().back();
            case RESTART -> figure.playback().restart();
            case NEW_SEED -> figure.playback().newSeed();
            case UNDO -> figure.playback().undoRestart();
            case EXPORT -> figure.openExport();
            default -> light(deed.part(), figure, say);
        }
    }

    /** Opens a run code in the figure; what is wrong with it is said. */
    static void open(String code, Optional<Figure> figure, Consumer<String> say) {
        if (figure.isEmpty()) {
            say.accept(Words.of("app").say("run-code.no-figure"));
            return;
        }
        try {
            figure.get().playback().open(code);
        } catch (BadInput e) {
            say.accept(String.valueOf(e.getMessage()));
        }
    }

    private static void light(int part, Figure figure, Consumer<String> say) {
        List<String> parts = figure.parts();
        if (part >= 0 && part < parts.size()) {
            try {
                figure.show(parts.get(part));
            } catch (BadInput e) {
                say.accept(String.valueOf(e.getMessage()));
            }
        }
    }
}
