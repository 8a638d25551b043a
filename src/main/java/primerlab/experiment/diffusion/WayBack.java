package primerlab.experiment.diffusion;

/**
 * Samples on their way from noise to data, made by the weights of one step.
 *
 * @param step  training steps that were done then
 * @param times the t at which each picture of {@code path} was taken, falling; −1 for data
 * @param path  one (samples, size) a time, row-major
 */
public record WayBack(long step, int[] times, float[][] path) {}
