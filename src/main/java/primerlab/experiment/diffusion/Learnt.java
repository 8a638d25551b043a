package primerlab.experiment.diffusion;

import java.util.Arrays;

/**
 * What a denoiser has learnt so far, frozen: see {@link Reverse}.
 *
 * @param side    of its images; 0 for points
 * @param layers  of its perceptron; 0 for images
 * @param width   neurons of each, or channels
 * @param bound   data lies within ± this
 * @param target  what the network's output stands for
 * @param weights the average of its weights, as they lie in memory
 */
public record Learnt(int side, int layers, int width, float bound, Target target, Schedule schedule, float[] weights) {
    Denoiser net() {
        return side > 0 ? new ImageDenoiser(side, width) : PointDenoiser.of(layers, width);
    }

    /** Whether another's weights fit this one's network and schedule. */
    public boolean sameShape(Learnt other) {
        return side == other.side && layers == other.layers && width == other.width && target == other.target
                && Arrays.equals(schedule.alphaBar(), other.schedule.alphaBar());
    }
}
