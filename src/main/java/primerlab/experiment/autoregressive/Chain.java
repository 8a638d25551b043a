package primerlab.experiment.autoregressive;

import java.util.Arrays;

/**
 * One image in the making, by the chain rule: p(x) = ∏ p(x_i | x_1 … x_{i−1}), pixels in raster order. Each factor is kept beside its
 * pixel, so that what is shown is what the model worked out. One thread at a time.
 */
public final class Chain {
    private final PixelByPixel network;
    private final int side;
    private final int levels;
    private final float[] ink;
    private final int[] level;
    /** ln p(x_i = v | x_1 … x_{i−1}), (pixels, levels), for the pixels decided and the next one. */
    private final double[] logs;
    private final float[] logits;
    private int decided;
    private int worked;

    Chain(PixelByPixel network, PixelNetwork of) {
        this.network = network;
        side = of.side();
        levels = of.levels();
        ink = new float[side * side];
        level = new int[ink.length];
        logs = new double[ink.length * levels];
        logits = new float[of.outputs()];
    }

    public int side() {
        return side;
    }

    public int pixels() {
        return ink.length;
    }

    public int levels() {
        return levels;
    }

    /** How many pixels are decided; the next one has this number. */
    public int decided() {
        return decided;
    }

    public boolean complete() {
        return decided == ink.length;
    }

    /** The level of ink of a decided pixel, 0 to levels − 1. */
    public int level(int pixel) {
        return level[pixel];
    }

    /** ln p(x_i = level | x_1 … x_{i−1}), nats, of a pixel that is decided or next. */
    public double logProbability(int pixel, int ofLevel) {
        work(pixel);
        return logs[pixel * levels + ofLevel];
    }

    /** The factor of a decided pixel, ln p(x_i | x_1 … x_{i−1}), nats. */
    public double logProbability(int pixel) {
        return logProbability(pixel, level[pixel]);
    }

    /** Σ of the first {@code count} factors, nats: ln p of that part of the image. */
    public double logLikelihood(int count) {
        double sum = 0;
        for (int pixel = 0; pixel < count; pixel++) {
            sum += logProbability(pixel);
        }
        return sum;
    }

    /** ln p of what is decided, nats. */
    public double logLikelihood() {
        return logLikelihood(decided);
    }

    private void work(int pixel) {
        if (pixel > decided) {
            throw new IllegalArgumentException("pixel " + pixel + " comes after the next, " + decided);
        }
        for (; worked <= pixel; worked++) {
            network.logits(worked, ink, logits);
            int at = worked * levels;
            if (levels == 2) {
                logs[at] = -softplus(logits[0]);
                logs[at + 1] = -softplus(-(double) logits[0]);
            } else {
                logSoftmax(at);
            }
        }
    }

    /** ln(1 + eˢ). */
    private static double softplus(double s) {
        return Math.max(s, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(s)));
    }

    private void logSoftmax(int at) {
        double top = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            top = Math.max(top, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - top);
        }
        double all = top + StrictMath.log(sum);
        for (int v = 0; v < levels; v++) {
            logs[at + v] = logits[v] - all;
        }
    }

    /** Decides the next pixel. */
    public void put(int newLevel) {
        work(decided);
        level[decided] = newLevel;
        ink[decided] = newLevel / (levels - 1f);
        decided++;
    }

    /** Forgets a pixel and all that come after it. */
    public void back(int pixel) {
        decided = Math.min(decided, pixel);
        worked = Math.min(worked, pixel + 1);
    }

    /**
     * Draws the next pixel from p(x_i | x_1 … x_{i−1})^(1/T), made to sum to 1; T = 0 takes the likeliest level.
     *
     * @param uniform     decides, 0 to below 1: the same number and the same pixels before give the same ink
     * @param temperature T, 0 or more
     */
    public void draw(double uniform, double temperature) {
        put(choice(uniform, temperature));
    }

    /** p(x_i = v | x_1 … x_{i−1})^(1/T) for every level v, made to sum to 1. */
    public double[] tempered(int pixel, double temperature) {
        work(pixel);
        double[] p = Arrays.copyOfRange(logs, pixel * levels, (pixel + 1) * levels);
        double top = Arrays.stream(p).max().orElseThrow();
        double sum = 0;
        for (int v = 0; v < levels; v++) {
            p[v] = temperature > 0 ? StrictMath.exp((p[v] - top) / temperature) : p[v] == top ? 1 : 0;
            sum += p[v];
        }
        for (int v = 0; v < levels; v++) {
            p[v] /= sum;
        }
        return p;
    }

    /** From the most ink down: with two levels the pixel is 1 where {@code uniform} is below p(1). */
    private int choice(double uniform, double temperature) {
        double[] p = tempered(decided, temperature);
        double below = 0;
        for (int v = levels - 1; v > 0; v--) {
            below += p[v];
            if (uniform < below) {
                return v;
            }
        }
        return 0;
    }

    /** The same ink, read by another reader of the same side and levels. */
    public Chain readBy(ChainReader reader) {
        Chain again = reader.begin();
        for (int pixel = 0; pixel < decided; pixel++) {
            again.put(level[pixel]);
        }
        return again;
    }
}
