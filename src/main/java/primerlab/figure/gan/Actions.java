package primerlab.figure.gan;

import primerlab.figure.Playback;

/** What the controls of the figure may ask for. */
interface Actions {
    Playback playback();

    /** Does it; where it is refused, the reason is shown in the figure. */
    void attempt(PhaseStrip.Action action);

    /** A word that something was done, where the learner is looking. */
    void done(String sentence);
}
