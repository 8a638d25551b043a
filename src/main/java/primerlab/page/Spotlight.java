package primerlab.page;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** Lights a control for a moment, so that the eye finds what an action link touched. */
final class Spotlight {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private static final String MARK = "touched";

    private Spotlight() {}

    static void on(Node node) {
        if (!node.getStyleClass().contains(MARK)) {
            node.getStyleClass().add(MARK);
        }
        node.pseudoClassStateChanged(LIT, true);
        PauseTransition out = new PauseTransition(Duration.millis(1200));
        out.setOnFinished(done -> {
            node.pseudoClassStateChanged(LIT, false);
            node.getStyleClass().remove(MARK);
        });
        out.play();
    }
}
