package primerlab.experiment.gan;

import java.util.Arrays;

import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Program;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/** Looks at both players of images from outside, forwards only, with buffers of its own. */
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
        final Tensor image;
        final Tensor score;
        final Program judge;

        Half(Memory memory, ImagePlayers players) {
            Graph forging = new Graph(memory);
            Node z = forging.input("z", ROWS, ImagePlayers.NOISE);
            noise = z.value();
            fake = players.generate(forging, z, name -> forging.constant(players.weightsG().get(name))).value();
            forger = forging.program();
            Graph judging = new Graph(memory);
            Node x = judging.input("image", ROWS * players.side() * players.side(), 1);
            image = x.value();
            score = players.judge(judging, x, name -> judging.constant(players.weightsD().get(name))).value();
            judge = judging.program();
        }
    }

    ImageEye(Memory memory, ImagePlayers players, Shards shards) {
        this.shards = shards;
        pixels = players.side() * players.side();
        halves = new Half[shards.count()];
        Arrays.setAll(halves, i -> new Half(memory, players));
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

    /** D's raw output for the first {@code count} of some images. */
    float[] judge(float[] images, int count) {
        float[] scores = new float[count];
        blocks(count, (half, from, rows) -> {
            half.image.readRows(images, from * pixels, rows * pixels);
            half.judge.forward();
            half.score.writeRows(scores, from, rows);
        });
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
