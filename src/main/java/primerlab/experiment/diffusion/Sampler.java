package primerlab.experiment.diffusion;

import org.jspecify.annotations.Nullable;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/** Noise made into data, backwards in time: DDIM, DDPM and what lies between; see {@link Way}, {@link Stride}. */
final class Sampler {
    private static final int START_STREAM = 0;
    private static final int FIRST_STEP_STREAM = 1;

    private final Schedule schedule;
    private final Prediction[] predictions;
    private final Tensor[] noises;
    private final Shards shards;
    private final int size;
    private final float bound;

    /**
     * @param predictions one a shard
     * @param bound       data lies within ± this: what is worked out for x₀ is held there
     */
    Sampler(Memory memory, Schedule schedule, Prediction[] predictions, Shards shards, int size, float bound) {
        this.schedule = schedule;
        this.predictions = predictions;
        this.shards = shards;
        this.size = size;
        this.bound = bound;
        noises = new Tensor[predictions.length];
        for (int i = 0; i < noises.length; i++) {
            noises[i] = memory.tensor("noise to sample with", predictions[i].rows(), size);
        }
    }

    /** The key's pure noise, (count, size). */
    float[] start(long key, int count) {
        float[] start = new float[Math.multiplyExact(count, size)];
        blocks(count, (shard, from, to) -> {
            Draw.normal(Draw.key(key, 0, START_STREAM), from * size, noises[shard]);
            noises[shard].writeRows(start, from, to - from);
        });
        return start;
    }

    Schedule schedule() {
        return schedule;
    }

    float bound() {
        return bound;
    }

    /** The step that is taken at a place of the times visited; the last one goes to the data. */
    Stride stride(Way way, int[] times, int step) {
        return Stride.of(schedule.alphaBar()[times[step]], step + 1 < times.length ? schedule.alphaBar()[times[step + 1]] : 1, way.eta());
    }

    /** The fresh noise of a step, (count, size). */
    float[] fresh(long key, int step, int numbers) {
        float[] all = new float[numbers];
        blocks(numbers / size, (shard, from, to) -> {
            Draw.normal(Draw.key(key, step, FIRST_STEP_STREAM), from * size, noises[shard]);
            noises[shard].writeRows(all, from, to - from);
        });
        return all;
    }

    /** New samples of the key's noise, row-major (count, size). */
    float[] sample(Way way, long key, int count) {
        return path(way, key, start(key, count), way.steps()).noisy().getLast();
    }

    /**
     * Samples on their way.
     *
     * @param key   of the fresh noise of the steps
     * @param start z at the first of the times, (count, size)
     * @param every so many steps a picture is kept, the start and the end being among them
     */
    Path path(Way way, long key, float[] start, int every) {
        int count = start.length / size;
        Path path = Path.of(way.times(schedule.steps()), every, start.length);
        blocks(count, (shard, from, to) -> sample(way, key, start, from, to, every, path, predictions[shard], noises[shard]));
        return path;
    }

    /** ε_θ(x, t) of samples (count, size). */
    float[] predict(float[] noisy, int t) {
        float[] predicted = new float[noisy.length];
        blocks(noisy.length / size, (shard, from, to) -> {
            Prediction prediction = predictions[shard];
            prediction.noisy().readRows(noisy, from, to - from);
            at(t, prediction);
            prediction.run();
            prediction.noise().writeRows(predicted, from, to - from);
        });
        return predicted;
    }

    private void at(int t, Prediction prediction) {
        for (int i = 0; i < prediction.rows(); i++) {
            prediction.at(i, t);
        }
    }

    private void sample(Way way, long key, float[] start, int from, int to, int every, Path path, Prediction prediction, Tensor fresh) {
        int[] times = way.times(schedule.steps());
        Tensor z = prediction.noisy();
        z.readRows(start, from, to - from);
        for (int step = 0; step < way.steps(); step++) {
            at(times[step], prediction);
            prediction.run();
            Stride stride = stride(way, times, step);
            boolean noisy = way.noise() && stride.sigma() > 0;
            if (noisy) {
                Draw.normal(Draw.key(key, step, FIRST_STEP_STREAM), from * size, fresh);
            } else {
                fresh.fill(0);
            }
            boolean kept = step % every == 0;
            if (kept) {
                z.writeRows(path.noisy().get(step / every), from, to - from);
            }
            back(z, prediction.noise(), fresh, stride, (to - from) * size, kept ? path.data().get(step / every) : null, from * size);
        }
        z.writeRows(path.noisy().getLast(), from, to - from);
        z.writeRows(path.data().getLast(), from, to - from);
    }

    /** @param data gets what was worked out for x₀, from {@code from} on */
    private void back(Tensor z, Tensor predicted, Tensor fresh, Stride stride, int numbers, float @Nullable [] data, int from) {
        Back back = Back.of(stride, bound);
        for (int i = 0; i < numbers; i++) {
            float x0 = back.data(z.get(i), predicted.get(i));
            z.set(i, back.next(z.get(i), x0, fresh.get(i)));
            if (data != null) {
                data[from + i] = x0;
            }
        }
    }

    /** Some samples from one to another, on one shard. */
    private interface Block {
        void run(int shard, int from, int to);
    }

    private void blocks(int count, Block block) {
        int rows = predictions[0].rows();
        int blocks = Math.ceilDiv(count, rows);
        shards.run(shard -> {
            for (int b = shard; b < blocks; b += shards.count()) {
                block.run(shard, b * rows, Math.min(count, (b + 1) * rows));
            }
        });
    }
}
