package primerlab.experiment.transformer;

/**
 * @param step  completed training steps
 * @param phase phases done of the step under way
 * @param loss  nats a token, mean over the newest batch; NaN before the first
 */
public record LanguageSnapshot(long step, int phase, double loss) {}
