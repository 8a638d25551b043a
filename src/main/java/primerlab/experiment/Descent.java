package primerlab.experiment;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import primerlab.nn.Average;
import primerlab.nn.DataParallel;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Shards;
import primerlab.run.Diverged;
import primerlab.run.Portable;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Trains one network by one loss: draw a batch, forward, backward, Adam. What kind of network, loss and batch is the
 * replicas' and the subclass's affair.
 *
 * @param <S> the snapshot
 */
public abstract class Descent<S> implements Trainer<S>, Portable {
    /** The phases of one training step, in order. */
    public static final List<String> PHASES = List.of("batch", "forward", "backward", "update");
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    /** A mean loss like this is as good as none. */
    private static final double TOO_LARGE = 1e6;

    /**
     * A model on native memory, ready to be trained.
     *
     * @param memory   that everything lies on; released when the trainer closes
     * @param replicas one a shard; their number is fixed, so that sums do not depend on the number of threads
     * @param average  of the weights, where samples are made with that; it is what a file of weights then holds
     */
    public record Model(Memory memory, Parameters parameters, List<? extends DataParallel.Replica> replicas, @Nullable Average average) {
        public Model(Memory memory, Parameters parameters, List<? extends DataParallel.Replica> replicas) {
            this(memory, parameters, replicas, null);
        }
    }

    private final Memory memory;
    private final Parameters parameters;
    private final @Nullable Average average;
    private final Shards shards;
    private final DataParallel descent;
    private long step;
    private int phase;
    private double loss = Double.NaN;

    /** @param workers threads that share the work, the caller's among them */
    protected Descent(Model model, int workers) {
        this(model, workers, BETA_2);
    }

    /** @param beta2 how long Adam remembers squared gradients: its share of the old in each new mean */
    protected Descent(Model model, int workers, double beta2) {
        memory = model.memory();
        parameters = model.parameters();
        average = model.average();
        shards = new Shards(model.replicas().size(), workers);
        descent = new DataParallel(memory, parameters, model.replicas(), shards, BETA_1, beta2);
    }

    /** Adam's rate for the step that starts at {@code step}. */
    protected abstract double learningRate(long ofStep);

    /** How much of the weights' average a step leaves as it is, where there is one. */
    protected double averaging() {
        return 0;
    }

    /** Runs work for every shard on the trainer's threads. */
    protected final Shards shards() {
        return shards;
    }

    @Override public final long step() {
        return step;
    }

    @Override public final int phase() {
        return phase;
    }

    @Override public final void runPhase() throws Diverged {
        switch (phase) {
            case 0 -> descent.draw(step);
            case 1 -> {
                descent.forward();
                score();
            }
            case 2 -> descent.backward();
            default -> update();
        }
        phase = (phase + 1) % PHASES.size();
    }

    /** A whole step meets its threads twice only: the same maths, cut less often. */
    @Override public final void runStep() throws Diverged {
        if (phase != 0) {
            Trainer.super.runStep();
            return;
        }
        descent.gradient(step);
        score();
        update();
    }

    private void update() {
        descent.update(learningRate(step));
        if (average != null) {
            average.follow(averaging(), step);
        }
        step++;
    }

    private void score() throws Diverged {
        loss = descent.loss();
        if (!(Math.abs(loss) < TOO_LARGE)) {
            phase = 0;
            throw new Diverged(step, "loss");
        }
    }

    @Override public final double loss() {
        return loss;
    }

    @Override public final int parameters() {
        return parameters.size();
    }

    @Override public final float[] save() {
        int own = descent.adam().saved();
        float[] saved = new float[own + (average == null ? 0 : average.saved()) + 1];
        descent.adam().save(saved, 0);
        if (average != null) {
            average.save(saved, own);
        }
        saved[saved.length - 1] = (float) loss;
        return saved;
    }

    /** Numbers that {@link #save} gives. */
    public final int saved() {
        return descent.adam().saved() + (average == null ? 0 : average.saved()) + 1;
    }

    @Override public final void restore(long savedStep, float[] saved) {
        descent.adam().restore(saved, 0);
        if (average != null) {
            average.restore(saved, descent.adam().saved());
        }
        loss = saved[saved.length - 1];
        step = savedStep;
        phase = 0;
    }

    @Override public final SequencedMap<String, Weights> tensors() {
        return StateDict.of(List.of(average == null ? parameters : average.mean()));
    }

    @Override public final void load(Map<String, Weights> tensors) throws BadInput {
        StateDict.load(tensors, List.of(parameters));
        descent.adam().forget();
        if (average != null) {
            average.restart();
        }
        loss = Double.NaN;
    }

    @Override public void close() {
        shards.close();
        memory.close();
    }
}
