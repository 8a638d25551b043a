package primerlab.figure.frame;

import primerlab.figure.Playback;
import primerlab.text.BadInput;

/** What the controls of a figure may ask for. */
public interface Actions {
    Playback playback();

    /** Does it; where it is refused, the reason is shown in the figure. */
    void attempt(Action action);

    /** A word that something was done, where the learner is looking. */
    void done(String sentence);

    /** What a control does; it may be refused. */
    @FunctionalInterface
    interface Action {
        void run() throws BadInput;
    }
}
