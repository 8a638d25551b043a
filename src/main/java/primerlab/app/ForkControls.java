package primerlab.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import primerlab.figure.Playback;
import primerlab.text.Words;

/** Begins a second run beside the first; while there are two, changes between them and ends the comparison. */
final class ForkControls {
    private static final Words WORDS = Words.of("app");

    private final Button fork = new Button();
    private final Button swap = new Button();
    private final Button close = new Button();

    /** @param with does something with the figure that is steered, if there is one */
    ForkControls(Look look, Consumer<Consumer<Playback>> with) {
        TransportBar.dress(fork, "fork", look.icon(Feather.GIT_BRANCH), WORDS.say("fork.about"));
        fork.setOnAction(pressed -> with.accept(Playback::fork));
        TransportBar.dress(swap, "swap", look.icon(Feather.REPEAT), WORDS.say("fork.swap.about"));
        swap.setOnAction(pressed -> with.accept(Playback::swap));
        TransportBar.dress(close, "close-fork", look.icon(Feather.X), WORDS.say("fork.close.about"));
        close.setOnAction(pressed -> with.accept(Playback::closeFork));
    }

    List<Button> nodes() {
        return List.of(fork, swap, close);
    }

    void disable(boolean off) {
        fork.setDisable(off);
    }

    /** @param two whether there are two runs @param there whether there is a figure at all */
    void compare(boolean two, boolean there) {
        for (Button one : List.of(swap, close)) {
            one.setVisible(two);
            one.setManaged(two);
        }
        fork.setVisible(!two && there);
        fork.setManaged(!two && there);
    }

    /** Where there is little room the signs stay alone. */
    void words(boolean now) {
        fork.setText(now ? WORDS.say("fork") : "");
        swap.setText(now ? WORDS.say("fork.swap") : "");
        close.setText(now ? WORDS.say("fork.close") : "");
    }
}
