package primerlab.experiment.gan;

import java.util.Arrays;

import primerlab.dataset.Points;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/** Everything that is worked out for views and measures alone, on noise of its own that stays the same for the whole run. */
final class Look {
    static final double EXTENT = 1.2;
    static final int MAP_SIDE = 64;
    static final int GRID_SIDE = 21;
    private static final int SAMPLES = 2000;
    private static final int KEPT = 500;
    private static final int SHOWN = 500;
    private static final int START = -1;
    private static final int KEPT_STREAM = 2;
    private static final int SAMPLES_STREAM = 3;

    private final Points data;
    private final Noise noise;
    private final Quality.Judge judge;
    private final Shards shards;
    private final Eye[] eyes;
    private final float[] samplesNoise;
    private final float[] cells = new float[2 * MAP_SIDE * MAP_SIDE];
    final float[] shownReal;
    final float[] keptNoise;
    final float[] lattice;

    Look(Memory memory, Players players, Points data, Noise noise, long seed, Shards shards) {
        this.data = data;
        this.noise = noise;
        this.shards = shards;
        judge = new Quality.Judge(data);
        eyes = new Eye[shards.count()];
        Arrays.setAll(eyes, i -> new Eye(memory, players));
        keptNoise = draw(memory, noise, Draw.key(seed, START, KEPT_STREAM), KEPT);
        samplesNoise = draw(memory, noise, Draw.key(seed, START, SAMPLES_STREAM), SAMPLES);
        lattice = noise.lattice(GRID_SIDE);
        shownReal = Arrays.copyOf(data.train(), Math.min(data.train().length, 2 * SHOWN));
        for (int i = 0; i < MAP_SIDE * MAP_SIDE; i++) {
            cells[2 * i] = centre(i % MAP_SIDE);
            cells[2 * i + 1] = centre(i / MAP_SIDE);
        }
    }

    private static float centre(int cell) {
        return (float) (EXTENT * ((2 * cell + 1.0) / MAP_SIDE - 1));
    }

    private static float[] draw(Memory memory, Noise noise, long key, int count) {
        Tensor drawn = memory.tensor("noise to look with", count, 2);
        noise.fill(key, 0, drawn);
        return drawn.toArray();
    }

    /** What the players do just now, worked out by all threads. */
    Sight sight(Rules rules) {
        Sight s = new Sight(new float[2 * KEPT], new float[KEPT], new float[2 * KEPT], new float[MAP_SIDE * MAP_SIDE],
                new float[2 * GRID_SIDE * GRID_SIDE], new float[2 * SAMPLES]);
        int pieces = shards.count();
        shards.run(piece -> {
            Eye eye = eyes[piece];
            eye.judge(cells, piece * MAP_SIDE * MAP_SIDE / pieces, MAP_SIDE * MAP_SIDE / pieces, s.map);
            eye.forge(samplesNoise, piece * SAMPLES / pieces, SAMPLES / pieces, s.samples);
            if (piece == 0) {
                eye.forge(keptNoise, 0, KEPT, s.fake);
                eye.judgeAndPull(rules, s.fake, 0, KEPT, s.belief, s.pull);
            } else if (piece == 1) {
                eye.forge(lattice, 0, GRID_SIDE * GRID_SIDE, s.grid);
            }
        });
        believe(rules, s.map);
        believe(rules, s.belief);
        return s;
    }

    Quality quality(Sight s) {
        return judge.of(s.samples);
    }

    Quality quality() {
        return judge.of(samples());
    }

    private float[] samples() {
        float[] samples = new float[2 * SAMPLES];
        int pieces = shards.count();
        shards.run(piece -> eyes[piece].forge(samplesNoise, piece * SAMPLES / pieces, SAMPLES / pieces, samples));
        return samples;
    }

    /** New fakes, of the first {@code count} noise vectors of the key's stream; (n, 2). */
    float[] fresh(long key, int count) {
        return eyes[0].forge(noise, key, count);
    }

    /** D's mean loss on the held-out real points and on as many fakes. */
    double heldOut(Rules rules) {
        int points = Math.min(data.heldOut().length / 2, SAMPLES);
        float[] onReal = new float[points];
        float[] onFake = new float[points];
        float[] fakes = new float[2 * points];
        eyes[0].judge(data.heldOut(), 0, points, onReal);
        eyes[0].forge(samplesNoise, 0, points, fakes);
        eyes[0].judge(fakes, 0, points, onFake);
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += rules.lossOnReal(onReal[i]) + rules.lossOnFake(onFake[i]);
        }
        return sum / points;
    }

    static void believe(Rules rules, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = rules.belief(scores[i]);
        }
    }

    /**
     * As in {@link GanSnapshot}.
     *
     * @param samples fakes for the measures
     */
    record Sight(float[] fake, float[] belief, float[] pull, float[] map, float[] grid, float[] samples) {}
}
