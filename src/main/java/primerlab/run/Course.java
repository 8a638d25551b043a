package primerlab.run;

import java.util.List;
import java.util.function.BooleanSupplier;

import primerlab.text.BadInput;

/** One trainer and its past: it can go on, go back, and share its past. Belongs to one thread. */
final class Course<S> implements AutoCloseable {
    private final Experiment<S> experiment;
    private final Trainer<S> trainer;
    private final long seed;
    private Script script;
    private Timeline timeline;
    private Recorder recorder;
    private Settings applied;
    private long lastStep;
    private long nanos;

    private Course(Experiment<S> experiment, int workers, Past.Shared past) throws BadInput {
        this.experiment = experiment;
        seed = past.seed();
        script = past.script();
        timeline = past.timeline();
        recorder = past.recorder();
        nanos = (long) (past.seconds() * 1e9);
        lastStep = past.step();
        applied = script.at(past.step());
        trainer = experiment.trainer(applied, seed, workers);
        if (past.step() > 0) {
            trainer.restore(past.step(), past.saved());
        } else {
            timeline.keep(0, trainer.save());
        }
    }

    static <S> Course<S> fresh(Experiment<S> experiment, int workers, Script script, long seed) throws BadInput {
        return new Course<>(experiment, workers,
                new Past.Shared(script, seed, 0, new float[0], new Timeline(), new Recorder(experiment.series()), 0));
    }

    static <S> Course<S> goOn(Experiment<S> experiment, int workers, Past.Shared past) throws BadInput {
        return new Course<>(experiment, workers, past);
    }

    /** The past of a run that has none. */
    static Past.Shared nothing(Experiment<?> experiment, Settings settings, long seed) {
        return new Past.Shared(Script.of(settings), seed, 0, new float[0], new Timeline(), new Recorder(experiment.series()), 0);
    }

    long step() {
        return trainer.step();
    }

    int phase() {
        return trainer.phase();
    }

    /** True where no step follows. */
    boolean ended() {
        return trainer.ended();
    }

    long lastStep() {
        return lastStep;
    }

    long seed() {
        return seed;
    }

    double seconds() {
        return nanos / 1e9;
    }

    Script script() {
        return script;
    }

    /** The knobs as they stand for the next step that begins. */
    Settings settings() {
        return script.lasting(nextStart());
    }

    Settings settingsWithStandardLearning() {
        Settings mended = settings();
        try {
            for (Knob knob : experiment.knobs()) {
                if (knob.group() == Knob.Group.LEARNING) {
                    mended = mended.with(knob.name(), knob.standard());
                }
            }
        } catch (BadInput e) {
            throw new IllegalStateException("a knob's own standard value", e);
        }
        return mended;
    }

    boolean restarts(String knob) throws BadInput {
        return script.start().knob(knob).restarts();
    }

    long lastChange() {
        return script.lastChange(trainer.step());
    }

    void ask(String question) {
        trainer.ask(question);
    }

    S snapshot() {
        return trainer.snapshot();
    }

    History history() {
        return recorder.history();
    }

    List<Long> checkpoints() {
        return timeline.steps();
    }

    private long nextStart() {
        return trainer.phase() == 0 ? trainer.step() : trainer.step() + 1;
    }

    /** Turns a knob for the next step that begins and all after it; a future that was already lived is given up. */
    void set(String knob, String value) throws BadInput {
        script = script.with(nextStart(), knob, value);
        loseFuture();
        applyScript();
    }

    /** Turns a knob for the next step alone; a step under way is finished first, as it was begun. */
    void setForOneStep(String knob, String value) throws BadInput, Diverged {
        if (trainer.phase() != 0) {
            advance(false);
        }
        script = script.withOnce(trainer.step(), knob, value);
        loseFuture();
        applyScript();
    }

    private void loseFuture() {
        if (lastStep > trainer.step()) {
            lastStep = trainer.step();
            timeline = timeline.until(lastStep);
            recorder = recorder.until(lastStep);
        }
    }

    /** Back to just before the changes made at {@code step}, which are given up with all that came after. */
    void forgetFrom(long step, BooleanSupplier goOn) {
        goBack(step);
        if (!replay(step, goOn)) {
            return;
        }
        script = new Script(script.start(), script.changes().stream().filter(change -> change.step() < step).toList());
        loseFuture();
        applyScript();
    }

    /** Trains one step, or one phase of it. @return true where a whole step is done */
    boolean advance(boolean phases) throws Diverged {
        long start = System.nanoTime();
        try {
            if (phases) {
                trainer.runPhase();
            } else {
                trainer.runStep();
            }
        } finally {
            nanos += System.nanoTime() - start;
        }
        if (trainer.phase() != 0) {
            return false;
        }
        lastStep = Math.max(lastStep, trainer.step());
        recorder.add(trainer);
        if (timeline.wants(trainer.step())) {
            timeline.keep(trainer.step(), trainer.save());
        }
        applyScript();
        return true;
    }

    /**
     * Shows an earlier moment of this run, to the bit: the checkpoint before it, and the steps from there once more.
     *
     * @return false where it was given up on the way
     */
    boolean goTo(long wanted, BooleanSupplier goOn) {
        long step = Math.clamp(wanted, 0, lastStep);
        Timeline.Checkpoint before = timeline.before(step);
        boolean onTheWay = trainer.phase() == 0 && before.step() <= trainer.step() && trainer.step() <= step;
        if (!onTheWay) {
            goBack(step);
        }
        return replay(step, goOn);
    }

    /** Trains on to a step that lies ahead; with one that does not, nothing happens. @return false where it was given up on the way */
    boolean trainTo(long wanted, BooleanSupplier goOn) throws Diverged {
        while (lastStep < wanted && trainer.step() == lastStep && !trainer.ended() && goOn.getAsBoolean()) {
            advance(false);
        }
        return lastStep >= wanted || trainer.ended();
    }

    private void goBack(long step) {
        Timeline.Checkpoint before = timeline.before(step);
        trainer.restore(before.step(), before.saved());
        recorder.moveTo(before.step());
        applyScript();
    }

    private boolean replay(long step, BooleanSupplier goOn) {
        try {
            while (trainer.step() < step && goOn.getAsBoolean()) {
                trainer.runStep();
                recorder.add(trainer);
                applyScript();
            }
            return trainer.step() >= step;
        } catch (Diverged e) {
            throw new IllegalStateException("a step that was well when it was first trained", e);
        }
    }

    /** Between two steps the trainer always stands under the settings of the one that follows. */
    private void applyScript() {
        if (trainer.phase() != 0) {
            return;
        }
        Settings wanted = script.at(trainer.step());
        if (wanted.equals(applied)) {
            return;
        }
        try {
            for (Knob knob : wanted.knobs()) {
                if (!wanted.get(knob.name()).equals(applied.get(knob.name()))) {
                    trainer.set(knob.name(), wanted.get(knob.name()));
                }
            }
        } catch (BadInput e) {
            throw new IllegalStateException("a change that was checked when it was made", e);
        }
        applied = wanted;
    }

    /** All that a fork needs; a step under way is finished first. */
    Past.Shared share() throws Diverged {
        if (trainer.phase() != 0) {
            advance(false);
        }
        return share(trainer.step(), trainer.save());
    }

    /** For a model that is beyond saving: its newest checkpoint. */
    Past.Shared shareLastCheckpoint() {
        Timeline.Checkpoint last = timeline.before(lastStep);
        return share(last.step(), last.saved());
    }

    private Past.Shared share(long step, float[] saved) {
        return new Past.Shared(script.livedUntil(step), seed, step, saved, timeline.until(step), recorder.until(step), seconds());
    }

    @Override public void close() {
        trainer.close();
    }
}
