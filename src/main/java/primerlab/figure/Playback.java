package primerlab.figure;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import primerlab.run.Command;
import primerlab.run.Script;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.text.BadInput;

/** The time of a figure as controls see it: one active run, perhaps a second one beside it. JavaFX thread only. */
public interface Playback {
    /** Of the active run; changes at most once a frame. */
    ReadOnlyObjectProperty<Status> status();

    /** Steps of the active run that can be shown at once, ascending: the ticks of a timeline. */
    default List<Long> checkpoints() {
        return List.of();
    }

    /** Knobs turned on the way, and when: the marks of a timeline. */
    default List<Script.Change> changes() {
        return List.of();
    }

    /** True while two runs stand side by side. */
    ReadOnlyBooleanProperty comparing();

    /** While two runs are compared: whether the active one is the later of them, which left the first at an earlier step. */
    default boolean steersFork() {
        return false;
    }

    /** True where a restart (new data, preset, run code, restart) can be taken back. */
    ReadOnlyBooleanProperty canUndo();

    /** Brings back the run that the last restart replaced, as it was. */
    void undoRestart();

    /** Plays on; where the moment shown lies in the past, this forks a second run there first. */
    void play();

    void pause();

    default void toggle() {
        if (status().get().state() == Status.State.PLAYING) {
            pause();
        } else {
            play();
        }
    }

    /** One training step (in slow motion: one phase). */
    void step();

    /** One phase of a training step, whatever the pace. */
    void stepPhase();

    /** One training step with one knob turned for it alone, for example {@code train-g=off}. */
    void stepWith(String knob, String value) throws BadInput;

    /** To the checkpoint before the moment shown. */
    void back();

    /** To an earlier moment; to a step that lies ahead by training up to it. Then it rests. */
    void goTo(long step);

    void restart();

    void newSeed();

    /** A second run from the moment shown, side by side with the first. */
    void fork();

    /** Makes the compared run the active one, and the other way round. */
    void swap();

    /** Ends the comparison; the active run stays. */
    void closeFork();

    /** Mends a failed run as its {@link Status.Failure} says. */
    void mend();

    void pace(Command.Pace pace);

    Command.Pace pace();

    void set(String knob, String value) throws BadInput;

    void restartWith(Settings settings, long seed);

    /** The active run as a short text that reopens it. */
    String code();

    /** @throws BadInput where the text is not a run code of this figure */
    void open(String code) throws BadInput;
}
