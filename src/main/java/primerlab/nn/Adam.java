package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.util.List;

import jdk.incubator.vector.FloatVector;

/**
 * Adam (Kingma, Ba 2015) over all of a model's parameters as one vector:
 * m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − α·m̂/(√v̂ + ε), with m̂ = m/(1−β₁ᵗ), v̂ = v/(1−β₂ᵗ).
 */
public final class Adam {
    private static final int LANES = Lanes.WIDTH;
    private static final float EPSILON = 1e-8f;
    /** Parts end on cache lines. */
    private static final int EDGE = 16;
    private static final int BLOCK = 1024;
    /** Whole floats hold 24 bits; the count of updates is saved as two numbers of fewer. */
    private static final int HALF = 20;

    private final Tensor parameters;
    private final Tensor gradient;
    private final Tensor m;
    private final Tensor v;
    private final Tensor[] shards;
    private final double beta1;
    private final double beta2;
    private long updates;
    private float rate;
    private float unbias;

    /** @param shards gradients of the shards, each laid out as the parameters, to be added in this order */
    public Adam(Memory memory, Parameters parameters, List<Tensor> shards, double beta1, double beta2) {
        this.parameters = parameters.values();
        this.shards = shards.toArray(Tensor[]::new);
        this.beta1 = beta1;
        this.beta2 = beta2;
        gradient = memory.tensor("gradient", 1, parameters.size());
        m = memory.tensor("first moment", 1, parameters.size());
        v = memory.tensor("second moment", 1, parameters.size());
    }

    /** The mean of the shards' gradients, of which each is a mean over its own, equally large part of the batch. */
    public Tensor gradient() {
        return gradient;
    }

    /** Adds the shards' gradients, always in the same order. */
    public void gather() {
        gather(0, gradient.size());
    }

    /** Block by block, which stay in the nearest cache from one shard to the next. */
    private void gather(int from, int to) {
        float share = 1f / shards.length;
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(start + BLOCK, to);
            MemorySegment.copy(shards[0].at, (long) start * Float.BYTES, gradient.at, (long) start * Float.BYTES, (long) (end - start) * Float.BYTES);
            for (int s = 1; s < shards.length; s++) {
                add(shards[s].at, start, end);
            }
            scale(share, start, end);
        }
    }

    private void add(MemorySegment shard, int from, int to) {
        int whole = from + Lanes.FLOATS.loopBound(to - from);
        for (int i = from; i < whole; i += LANES) {
            Rows.store(Rows.load(gradient.at, i).add(Rows.load(shard, i)), gradient.at, i);
        }
        for (int i = whole; i < to; i++) {
            Rows.put(gradient.at, i, Rows.get(gradient.at, i) + Rows.get(shard, i));
        }
    }

    private void scale(float share, int from, int to) {
        int whole = from + Lanes.FLOATS.loopBound(to - from);
        for (int i = from; i < whole; i += LANES) {
            Rows.store(Rows.load(gradient.at, i).mul(share), gradient.at, i);
        }
        for (int i = whole; i < to; i++) {
            Rows.put(gradient.at, i, Rows.get(gradient.at, i) * share);
        }
    }

    /** One update by {@link #gradient()}. */
    public void update(double learningRate) {
        begin(learningRate);
        update(0, gradient.size());
    }

    /** Begins an update of which several threads each do a {@link #part}. */
    public void begin(double learningRate) {
        updates++;
        rate = (float) (learningRate / (1 - Math.pow(beta1, updates)));
        unbias = (float) (1 / Math.sqrt(1 - Math.pow(beta2, updates)));
    }

    /** Gathers and updates one of {@code parts} equal parts of the vector; the numbers do not depend on how many parts there are. */
    public void part(int part, int parts) {
        int from = edge(part, parts);
        int to = edge(part + 1, parts);
        gather(from, to);
        update(from, to);
    }

    private int edge(int part, int parts) {
        return part == parts ? gradient.size() : (int) ((long) gradient.size() * part / parts) / EDGE * EDGE;
    }

    private void update(int from, int to) {
        float keep1 = (float) beta1;
        float take1 = (float) (1 - beta1);
        float keep2 = (float) beta2;
        float take2 = (float) (1 - beta2);
        MemorySegment g = gradient.at;
        int whole = from + Lanes.FLOATS.loopBound(to - from);
        for (int i = from; i < whole; i += LANES) {
            FloatVector gi = Rows.load(g, i);
            FloatVector mi = Rows.load(m.at, i).mul(keep1).add(gi.mul(take1));
            FloatVector vi = Rows.load(v.at, i).mul(keep2).add(gi.mul(gi).mul(take2));
            Rows.store(mi, m.at, i);
            Rows.store(vi, v.at, i);
            FloatVector move = mi.mul(rate).div(vi.sqrt().mul(unbias).add(EPSILON));
            Rows.store(Rows.load(parameters.at, i).sub(move), parameters.at, i);
        }
        for (int i = whole; i < to; i++) {
            float gi = gradient.get(i);
            float mi = m.get(i) * keep1 + gi * take1;
            float vi = v.get(i) * keep2 + gi * gi * take2;
            m.set(i, mi);
            v.set(i, vi);
            parameters.set(i, parameters.get(i) - mi * rate / ((float) Math.sqrt(vi) * unbias + EPSILON));
        }
    }

    /** Numbers that {@link #save} writes. */
    public int saved() {
        return 3 * parameters.size() + 2;
    }

    /** Parameters, moments and count. */
    public void save(float[] into, int from) {
        int n = parameters.size();
        parameters.write(into, from);
        m.write(into, from + n);
        v.write(into, from + 2 * n);
        into[from + 3 * n] = updates >>> HALF;
        into[from + 3 * n + 1] = updates & (1 << HALF) - 1;
    }

    /** As before the first update: no moments. */
    public void forget() {
        m.fill(0);
        v.fill(0);
        gradient.fill(0);
        updates = 0;
    }

    public void restore(float[] saved, int from) {
        int n = parameters.size();
        parameters.read(saved, from);
        m.read(saved, from + n);
        v.read(saved, from + 2 * n);
        gradient.fill(0);
        updates = ((long) saved[from + 3 * n] << HALF) + (long) saved[from + 3 * n + 1];
    }
}
