package primerlab.run;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/** What a run has just now: a model with its past, or what is in the way of one, or both. Knows what mends it. Belongs to one thread. */
final class Present<S> implements AutoCloseable {
    private final Experiment<S> experiment;
    private final int workers;
    /** Asked over and over while an earlier moment is worked out to mend the run. */
    private final BooleanSupplier goOn;
    private @Nullable Course<S> course;
    private Status.@Nullable Failure failure;
    private @Nullable String question;
    private long forkedAt = -1;

    Present(Experiment<S> experiment, int workers, BooleanSupplier goOn) {
        this.experiment = experiment;
        this.workers = workers;
        this.goOn = goOn;
    }

    @Nullable Course<S> course() {
        return course;
    }

    Status.@Nullable Failure failure() {
        return failure;
    }

    /** The step at which this run was forked from another, −1 where it was not. */
    long forkedAt() {
        return forkedAt;
    }

    boolean isNothing() {
        return course == null && failure == null;
    }

    /** A fresh model; the old one stays until the new one stands, so that bad data loses nothing. */
    void open(Script script, long seed) {
        try {
            Course<S> fresh = Course.fresh(experiment, workers, script, seed);
            if (question != null) {
                fresh.ask(question);
            }
            close();
            course = fresh;
            forkedAt = -1;
            failure = null;
        } catch (BadInput e) {
            badInput(e, 0);
        }
    }

    /** The model of another run, as that one shared it. */
    void goOn(Past.Shared past) {
        try {
            course = Course.goOn(experiment, workers, past);
            forkedAt = past.step();
        } catch (BadInput e) {
            badInput(e, 0);
        }
    }

    /** Every model from now on is asked this too. */
    void ask(String asked) {
        question = asked;
        if (course != null) {
            course.ask(asked);
        }
    }

    void badInput(BadInput why, long step) {
        failure = new Status.Failure(Status.Kind.BAD_DATA, why.getMessage(), step, -1);
    }

    void diverged(Diverged why) {
        failure = new Status.Failure(Status.Kind.DIVERGED, why.quantity(), why.step(), course == null ? -1 : course.lastChange());
    }

    /** A fault of the program: the model may be anything now, so it goes. */
    void broke(Throwable fault, long step) {
        close();
        course = null;
        failure = new Status.Failure(Status.Kind.BROKEN, fault.toString(), step, -1);
    }

    /** Bad data left the model as it was: it can train on. */
    boolean isWell() {
        return failure == null || failure.kind() == Status.Kind.BAD_DATA;
    }

    /** The failure is over: another moment is shown, or the model goes on as it was. */
    void forget() {
        failure = null;
    }

    /**
     * Back to the moment before the last change; where nothing was changed, anew with standard values.
     *
     * @param seed where there is no model to ask
     */
    void mend(long seed) {
        Status.Failure what = failure;
        failure = null;
        if (course == null) {
            open(Script.of(Settings.standard(experiment.knobs())), seed);
        } else if (what != null && what.kind() == Status.Kind.DIVERGED && what.mendStep() < 0) {
            open(Script.of(course.settingsWithStandardLearning()), course.seed());
        } else if (what != null && what.kind() == Status.Kind.DIVERGED) {
            course.forgetFrom(what.mendStep(), goOn);
        }
    }

    /** Another value of a knob may be just what a model that diverged needs. */
    void mendBy(Course<S> failed, String knob, String value) throws BadInput {
        if (failure != null && failure.mendStep() < 0) {
            open(Script.of(failed.settings().with(knob, value)), failed.seed());
        } else {
            mend(failed.seed());
            failed.set(knob, value);
        }
    }

    /** For a fork: all of the past up to now, or up to the last checkpoint where the model is beyond saving. */
    Past.Shared share(Settings settings, long seed) {
        if (course == null) {
            return Course.nothing(experiment, settings, seed);
        }
        try {
            return course.share();
        } catch (Diverged e) {
            diverged(e);
            return course.shareLastCheckpoint();
        }
    }

    @Override public void close() {
        if (course != null) {
            course.close();
        }
    }
}
