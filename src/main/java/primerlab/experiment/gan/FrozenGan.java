package primerlab.experiment.gan;

import java.util.Arrays;

import primerlab.nn.Memory;
import primerlab.nn.Shards;

/**
 * A copy of both players of images whose weights stand still, to try things with while training goes on with others: any noise vector, any image.
 * Has memory and, where it is used, a thread of its own kind: use it from one thread at a time, which need not be the training's.
 */
public final class FrozenGan implements AutoCloseable {
    /** Numbers of a noise vector. */
    public static final int NOISE = ImagePlayers.NOISE;
    /** Images of one {@link #bout}. */
    public static final int IMAGES = 16;

    private final Memory memory = new Memory();
    private final Shards shards = new Shards(1, 1);
    private final ImagePlayers players;
    private final ImageEye eye;
    private final ImageDuel duel;
    private Rules rules;

    public FrozenGan(GanImagesSnapshot.Weights weights) {
        players = ImagePlayers.of(memory, weights.side(), weights.width());
        eye = new ImageEye(memory, players, players.weightsG(), shards);
        duel = new ImageDuel(memory, players, IMAGES);
        rules = Rules.of(weights.loss());
        take(weights);
    }

    /** From now on with these weights, of the same side and width. */
    public void take(GanImagesSnapshot.Weights weights) {
        players.weightsG().values().read(weights.generator(), 0);
        players.weightsD().values().read(weights.discriminator(), 0);
        rules = Rules.of(weights.loss());
        duel.rules(rules, 0, 0);
    }

    /** Whether these weights fit: else make another one. */
    public boolean fits(GanImagesSnapshot.Weights weights) {
        return weights.side() == players.side() && weights.width() == players.width();
    }

    /** G of noise vectors (count, {@link #NOISE}): images (count, side²), −1 to 1. */
    public float[] forge(float[] noise, int count) {
        return eye.forge(noise, count);
    }

    /** D of images (count, side²): as {@link GanImagesSnapshot#belief}. */
    public float[] judge(float[] images, int count) {
        float[] belief = eye.judge(images, count);
        Look.believe(rules, belief);
        return belief;
    }

    /** −∂loss_G/∂image of each image on its own, (count, side²). */
    public float[] pull(float[] images, int count) {
        float[] pull = new float[images.length];
        eye.judgeAndPull(rules, images, count, pull);
        return pull;
    }

    /**
     * The way from one noise vector to another on the great circle between them, which keeps to the lengths that G has learnt from (Shoemake 1985); in a
     * high dimension the straight line would pass through vectors that hardly ever occur.
     *
     * @param share 0 at {@code from} to 1 at {@code to}
     */
    public static float[] between(float[] from, float[] to, double share) {
        double lengthFrom = Math.sqrt(dot(from, from));
        double lengthTo = Math.sqrt(dot(to, to));
        double angle = Math.acos(Math.clamp(dot(from, to) / (lengthFrom * lengthTo), -1, 1));
        double length = (1 - share) * lengthFrom + share * lengthTo;
        boolean straight = Math.sin(angle) < 1e-6;
        double a = straight ? 1 - share : Math.sin((1 - share) * angle) / Math.sin(angle);
        double b = straight ? share : Math.sin(share * angle) / Math.sin(angle);
        float[] at = new float[from.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = (float) (length * (a * from[i] / lengthFrom + b * to[i] / lengthTo));
        }
        return at;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    /**
     * What one step of the game would work out, D held fixed.
     *
     * @param lossD     mean over both halves of the batch, as the loss knob says: it depends on the real images
     * @param lossG     mean over the fakes
     * @param pull      −∂loss_G/∂G(z) of each fake's own loss, (16, side²): all that comes back to G
     * @param gradientG of all G's weights
     */
    public record Bout(double lossD, double lossG, float[] pull, float[] gradientG) {}

    /**
     * Plays D's and G's halves of a step without any update. Whatever the real images are, G's gradient is the same to the last bit: they have no place in it.
     *
     * @param real  (16, side²)
     * @param noise (16, {@link #NOISE})
     */
    public Bout bout(float[] real, float[] noise) {
        duel.noise().readRows(noise, 0, IMAGES);
        duel.forge();
        duel.seen().readRows(real, 0, IMAGES * players.side() * players.side());
        duel.judge();
        duel.gradientD();
        duel.judgeAgain();
        duel.gradientG();
        float[] pull = duel.pull().toArray();
        for (int i = 0; i < pull.length; i++) {
            pull[i] *= -IMAGES;
        }
        return new Bout(duel.lossD(), duel.lossG(), pull, Arrays.copyOf(duel.gradientsG().toArray(), players.weightsG().size()));
    }

    @Override public void close() {
        shards.close();
        memory.close();
    }
}
