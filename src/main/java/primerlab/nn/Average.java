package primerlab.nn;

import jdk.incubator.vector.FloatVector;

/**
 * A model's weights averaged over the steps, the newest ones counting most: θ̄ ← d·θ̄ + (1 − d)·θ (Polyak, Juditsky 1992, with the
 * exponential weights of Ho et al. 2020). One step's luck is averaged out of it, so that samples are made with θ̄ while training goes on with θ.
 */
public final class Average {
    private static final int LANES = Lanes.WIDTH;

    private final Parameters of;
    private final Parameters mean;

    /** Starts at the weights as they are. */
    public Average(Memory memory, Parameters of) {
        this.of = of;
        mean = of.twin(memory);
        restart();
    }

    /** θ̄, under the same names. */
    public Parameters mean() {
        return mean;
    }

    /** θ̄ ← θ. */
    public void restart() {
        mean.values().copyRows(of.values(), 0);
    }

    /**
     * One step of the average. Early on the memory is short, or the untrained weights would be remembered longest.
     *
     * @param decay share of the old average that stays; 0 for none, the newest weights alone; 1 for all, nothing changes any more
     * @param step  updates so far
     */
    public void follow(double decay, long step) {
        float take = decay >= 1 ? 0 : (float) (1 - Math.min(decay, (1.0 + step) / (10 + step)));
        Tensor from = of.values();
        Tensor to = mean.values();
        for (int i = 0; i < to.size(); i += LANES) {
            FloatVector old = Rows.load(to.lanes, i);
            Rows.store(old.add(Rows.load(from.lanes, i).sub(old).mul(take)), to.lanes, i);
        }
    }

    /** Numbers that {@link #save} writes. */
    public int saved() {
        return mean.size();
    }

    public void save(float[] into, int from) {
        mean.values().write(into, from);
    }

    public void restore(float[] saved, int from) {
        mean.values().read(saved, from);
    }
}
