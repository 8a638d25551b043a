package primerlab.experiment.gan;

import java.util.Arrays;

import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Loss;
import primerlab.nn.Loss.Term;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/** Looks at both players of images from outside, with buffers of its own: it changes nothing. */
final class ImageEye {
    private static final int ROWS = 32;

    private final Shards shards;
    private final Half[] halves;
    private final int pixels;

    /** What one shard looks with. */
    private static final class Half {
        final Tensor noise;
        final Tensor fake;
        final Program forger;
        final Node image;
        final Tensor score;
        final Loss loss;
        final Program judge;

        Half(Memory memory, ImagePlayers players, Parameters weightsG) {
            Graph forging = new Graph(memory);
            Node z = forging.input("z", ROWS, ImagePlayers.NOISE);
            noise = z.value();
            fake = players.generate(forging, z, name -> forging.constant(weightsG.get(name))).value();
            forger = forging.program();
            Graph judging = new Graph(memory);
            image = judging.watched(judging.input("image", ROWS * players.side() * players.side(), 1).value());
            Node last = players.judge(judging, image, name -> judging.constant(players.weightsD().get(name))).score();
            score = last.value();
            loss = judging.loss(last, Term.REAL, ROWS);
            judge = judging.program();
        }
    }

    /** @param weightsG what G forges with: its weights, or their average */
    ImageEye(Memory memory, ImagePlayers players, Parameters weightsG, Shards shards) {
        this.shards = shards;
        pixels = players.side() * players.side();
        halves = new Half[shards.count()];
        Arrays.setAll(halves, i -> new Half(memory, players, weightsG));
    }

    /** The first {@code count} noise vectors of the key's stream, (count, {@link ImagePlayers#NOISE}). */
    float[] noise(long key, int count) {
        float[] noise = new float[count * ImagePlayers.NOISE];
        blocks(count, (half, from, rows) -> {
            Draw.normal(key, from * ImagePlayers.NOISE, half.noise);
            half.noise.writeRows(noise, from, rows);
        });
        return noise;
    }

    /** G of the first {@code count} noise vectors of the key's stream, (count, side²), −1 to 1. */
    float[] forge(long key, int count) {
        float[] fakes = new float[Math.multiplyExact(count, pixels)];
        blocks(count, (half, from, rows) -> {
            Draw.normal(key, from * ImagePlayers.NOISE, half.noise);
            half.forger.forward();
            half.fake.writeRows(fakes, from * pixels, rows * pixels);
        });
        return fakes;
    }

    /** G of some noise vectors (count, {@link ImagePlayers#NOISE}). */
    float[] forge(float[] noises, int count) {
        float[] fakes = new float[Math.multiplyExact(count, pixels)];
        blocks(count, (half, from, rows) -> {
            half.noise.readRows(noises, from, rows);
            half.forger.forward();
            half.fake.writeRows(fakes, from * pixels, rows * pixels);
        });
        return fakes;
    }

    /** D's raw output for the first {@code count} of some images. */
    float[] judge(float[] images, int count) {
        float[] scores = new float[count];
        blocks(count, (half, from, rows) -> {
            half.image.value().readRows(images, from * pixels, rows * pixels);
            half.judge.forward();
            half.score.writeRows(scores, from, rows);
        });
        return scores;
    }

    /** As {@link #judge}, and −∂loss_G/∂image of each image on its own to {@code pulls} (count, side²). */
    float[] judgeAndPull(Rules rules, float[] images, int count, float[] pulls) {
        float[] scores = new float[count];
        for (Half half : halves) {
            half.loss.set(rules.generator(), ROWS);             // mean · rows: each image's own loss, undivided
        }
        blocks(count, (half, from, rows) -> {
            half.image.value().readRows(images, from * pixels, rows * pixels);
            half.judge.forward();
            half.judge.backward();
            half.score.writeRows(scores, from, rows);
            half.image.gradient().writeRows(pulls, from * pixels, rows * pixels);
        });
        for (int i = 0; i < count * pixels; i++) {
            pulls[i] = -pulls[i];
        }
        return scores;
    }

    /** Some rows from one on. */
    private interface Block {
        void run(Half half, int from, int rows);
    }

    private void blocks(int count, Block block) {
        shards.run(shard -> {
            for (int from = shard * ROWS; from < count; from += shards.count() * ROWS) {
                block.run(halves[shard], from, Math.min(ROWS, count - from));
            }
        });
    }
}
