package primerlab.experiment.transformer;

/**
 * What two searches for a likely answer found by the same weights, frozen.
 *
 * @param step      training steps of those weights
 * @param beams     answers that beam search went on with at a time
 * @param greedy    ids of the answer that takes the likeliest token each time, with {@code <EOS>} where it came to it
 * @param greedyLog ln p of all its tokens together, nats
 * @param beam      ids of the likeliest answer that beam search found
 * @param beamLog   ln p of it
 */
public record Searched(String prompt, long step, int beams, int[] greedy, double greedyLog, int[] beam, double beamLog) {}
