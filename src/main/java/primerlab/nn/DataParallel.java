package primerlab.nn;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Gradient descent on one loss with the batch cut into a fixed number of shards: each shard runs its own program, their
 * gradients are added in a fixed order, and Adam moves the parameters. The same numbers on any number of threads.
 */
public final class DataParallel {
    /** One shard's part of the model. */
    public interface Replica {
        /** Fills the inputs of training step {@code step} from counter-based random numbers. */
        void draw(long step);

        Program program();

        /** Of the newest forward run: the mean over this shard's part of the batch. */
        double loss();

        /** This shard's gradient, laid out as the parameters. */
        Tensor gradients();
    }

    private final List<? extends Replica> replicas;
    private final Shards shards;
    private final Adam adam;
    private final IntConsumer drawShard = this::drawShard;
    private final IntConsumer forwardShard = this::forwardShard;
    private final IntConsumer backwardShard = this::backwardShard;
    private final IntConsumer gradientShard = this::gradientShard;
    private final IntConsumer updatePart = this::updatePart;
    private long step;

    /** @param shards as many as there are replicas */
    public DataParallel(Memory memory, Parameters parameters, List<? extends Replica> replicas, Shards shards, double beta1, double beta2) {
        if (shards.count() != replicas.size()) {
            throw new IllegalArgumentException(replicas.size() + " replicas, " + shards.count() + " shards");
        }
        this.replicas = List.copyOf(replicas);
        this.shards = shards;
        adam = new Adam(memory, parameters, replicas.stream().map(Replica::gradients).toList(), beta1, beta2);
    }

    public void draw(long ofStep) {
        step = ofStep;
        shards.run(drawShard);
    }

    public void forward() {
        shards.run(forwardShard);
    }

    public void backward() {
        shards.run(backwardShard);
    }

    /** The three above in one go: the threads meet once. */
    public void gradient(long ofStep) {
        step = ofStep;
        shards.run(gradientShard);
    }

    public void update(double learningRate) {
        adam.begin(learningRate);
        shards.run(updatePart);
    }

    private void drawShard(int shard) {
        replicas.get(shard).draw(step);
    }

    private void forwardShard(int shard) {
        replicas.get(shard).program().forward();
    }

    private void backwardShard(int shard) {
        replicas.get(shard).program().backward();
    }

    private void gradientShard(int shard) {
        drawShard(shard);
        forwardShard(shard);
        backwardShard(shard);
    }

    private void updatePart(int part) {
        adam.part(part, shards.count());
    }

    /** Mean over the batch, added in a fixed order. */
    public double loss() {
        double sum = 0;
        for (int shard = 0; shard < replicas.size(); shard++) {
            sum += replicas.get(shard).loss();
        }
        return sum / replicas.size();
    }

    public Adam adam() {
        return adam;
    }
}
