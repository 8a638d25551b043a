package primerlab.figure;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import primerlab.run.Command;
import primerlab.run.Experiment;
import primerlab.run.Run;
import primerlab.run.RunCode;
import primerlab.run.Script;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/**
 * The runs of one figure: the active one, perhaps one to compare it with, and the one that a restart replaced, kept so that the
 * restart can be undone. JavaFX thread only; the figure calls {@link #pump()} once a frame.
 *
 * @param <S> the experiment's snapshot
 */
public final class RunPlayback<S> implements Playback {
    private final Experiment<S> experiment;
    /** One core is left to the pictures: a training step that waits for a core they hold is slower than one that does not use it. */
    private final int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private Side<S> active;
    private @Nullable Side<S> other;
    private @Nullable Replaced<S> replaced;
    private Command.Pace pace = Command.Pace.GENTLE;
    private boolean visible = true;
    private boolean forkActive;
    private @Nullable String question;
    /** Another run was taken up; it may have come to rest, or failed, before anybody looked. */
    private boolean takenUp = true;

    /** What a restart took off the screen. */
    private record Replaced<S>(Side<S> active, @Nullable Side<S> other, boolean forkActive) {
        void close() {
            active.run.close();
            if (other != null) {
                other.run.close();
            }
        }
    }

    public RunPlayback(Experiment<S> experiment, Settings settings, long seed) {
        this.experiment = experiment;
        active = new Side<>(new Run<>(experiment, settings, seed, workers));
        active.send(pace);
        status.set(active.run.status());
    }

    /** Takes the newest views; call once a frame. @return true where something new has come */
    public boolean pump() {
        boolean changed = active.take() || takenUp;
        takenUp = false;
        if (other != null) {
            changed |= other.take();
        }
        Status newest = active.view != null && active.run.status().state() != Status.State.BUSY ? newest(active) : active.run.status();
        changed |= !newest.equals(status.get());
        status.set(newest);
        return changed;
    }

    /** The status that belongs to the picture shown, unless the run has stopped since. */
    private Status newest(Side<S> side) {
        Status live = side.run.status();
        return side.view == null || live.state() == Status.State.FAILED ? live : side.view.status();
    }

    /** The active run's newest view; empty until its model stands. */
    public Optional<View<S>> view() {
        return Optional.ofNullable(active.view);
    }

    /** The compared run's newest view. */
    public Optional<View<S>> other() {
        return other == null ? Optional.empty() : Optional.ofNullable(other.view);
    }

    @Override public ReadOnlyObjectProperty<Status> status() {
        return status.getReadOnlyProperty();
    }

    @Override public List<Long> checkpoints() {
        return view().map(View::checkpoints).orElse(List.of());
    }

    @Override public List<Script.Change> changes() {
        return active.run.script().changes();
    }

    @Override public ReadOnlyBooleanProperty comparing() {
        return comparing.getReadOnlyProperty();
    }

    @Override public boolean steersFork() {
        return forkActive;
    }

    @Override public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    private void sendBoth(Command command) {
        active.send(command);
        if (other != null) {
            other.send(command);
        }
    }

    @Override public void play() {
        forkIfPast();
        sendBoth(new Command.Play());
    }

    @Override public void pause() {
        sendBoth(new Command.Pause());
    }

    @Override public void step() {
        forkIfPast();
        sendBoth(pace.phases() ? new Command.Phase() : new Command.Step(1));
    }

    @Override public void stepPhase() {
        forkIfPast();
        sendBoth(new Command.Phase());
    }

    @Override public void stepWith(String knob, String value) throws BadInput {
        check(knob, value);
        forkIfPast();
        active.send(new Command.StepWith(knob, value));
    }

    @Override public void back() {
        long now = status.get().step();
        long before = view().stream().flatMap(v -> v.checkpoints().stream()).mapToLong(Long::longValue).filter(step -> step < now)
                .max().orElse(0);
        goTo(before);
    }

    @Override public void goTo(long step) {
        sendBoth(new Command.GoTo(step));
    }

    @Override public void restart() {
        replaceBy(new Run<>(experiment, active.settings(), status.get().seed(), workers));
    }

    @Override public void newSeed() {
        replaceBy(new Run<>(experiment, active.settings(), status.get().seed() + 1, workers));
    }

    @Override public void restartWith(Settings settings, long seed) {
        replaceBy(new Run<>(experiment, settings, seed, workers));
    }

    /** A restart loses nothing: what it replaced waits, paused, to be brought back. */
    private void replaceBy(Run<S> fresh) {
        boolean playing = active.run.status().state() == Status.State.PLAYING;
        sendBoth(new Command.Pause());
        sendBoth(new Command.Visible(false));
        forgetReplaced();
        replaced = new Replaced<>(active, other, forkActive);
        canUndo.set(true);
        compare(null, false);
        adopt(new Side<>(fresh));
        if (playing) {
            active.send(new Command.Play());
        }
    }

    private void compare(@Nullable Side<S> with, boolean steersFork) {
        other = with;
        forkActive = steersFork;
        comparing.set(with != null);
    }

    private void adopt(Side<S> side) {
        active = side;
        takenUp = true;
        greet(side);
        status.set(side.run.status());
    }

    private void greet(Side<S> side) {
        side.send(new Command.Visible(visible));
        side.send(pace);
        if (question != null) {
            side.send(new Command.Ask(question));
        }
    }

    private void forgetReplaced() {
        if (replaced != null) {
            replaced.close();
            replaced = null;
        }
        canUndo.set(false);
    }

    @Override public void undoRestart() {
        if (replaced instanceof Replaced<S>(Side<S> before, @Nullable Side<S> beside, boolean steersFork)) {
            replaced = null;
            closeFork();
            active.run.close();
            canUndo.set(false);
            adopt(before);
            if (beside != null) {
                greet(beside);
            }
            compare(beside, steersFork);
        }
    }

    @Override public void fork() {
        boolean playing = active.run.status().state() == Status.State.PLAYING;
        closeFork();
        Side<S> child = new Side<>(active.run.fork());
        Side<S> parent = active;
        child.expectLike(parent);
        adopt(child);
        compare(parent, true);
        child.run.keepStepWith(parent.run);
        parent.run.keepStepWith(child.run);
        if (playing) {
            sendBoth(new Command.Play());
        }
    }

    private void forkIfPast() {
        if (active.isInItsPast()) {
            fork();
        }
    }

    @Override public void swap() {
        if (other != null) {
            Side<S> swapped = other;
            forkActive = !forkActive;
            other = active;
            adopt(swapped);
        }
    }

    @Override public void closeFork() {
        if (other != null) {
            other.run.close();
            active.run.keepStepWith(null);
        }
        compare(null, false);
    }

    @Override public void pace(Command.Pace wanted) {
        pace = wanted;
        sendBoth(wanted);
    }

    @Override public Command.Pace pace() {
        return pace;
    }

    @Override public void set(String knob, String value) throws BadInput {
        check(knob, value);
        Settings settings = active.settings();
        if (settings.knob(knob).restarts()) {
            if (!settings.with(knob, value).equals(settings)) {
                restartWith(settings.with(knob, value), status.get().seed());
            }
        } else {
            forkIfPast();
            active.send(new Command.Set(knob, value));
        }
    }

    private void check(String knob, String value) throws BadInput {
        active.settings().with(knob, value);
    }

    @Override public void mend() {
        if (active.run.status().failure() instanceof Status.Failure failure && failure.kind() == Status.Kind.BAD_DATA && replaced != null) {
            undoRestart();
        } else {
            active.send(new Command.Mend());
        }
    }

    @Override public String code() {
        return active.run.code();
    }

    @Override public void open(String code) throws BadInput {
        RunCode parsed = RunCode.parse(code, experiment);
        Run<S> fresh = new Run<>(experiment, parsed.script(), parsed.seed(), workers);
        replaceBy(fresh);
    }

    /** What every run of this figure shall look at, now and after a restart; it changes no run. */
    public void ask(String asked) {
        question = asked;
        sendBoth(new Command.Ask(asked));
    }

    /** A figure that is off the screen does not train. */
    public void visible(boolean seen) {
        visible = seen;
        sendBoth(new Command.Visible(seen));
    }

    /** Ends all its runs. */
    public void close() {
        closeFork();
        forgetReplaced();
        active.run.close();
    }
}
