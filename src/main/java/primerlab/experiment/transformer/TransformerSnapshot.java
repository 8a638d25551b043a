package primerlab.experiment.transformer;

/**
 * @param step  completed training steps
 * @param phase phases done of the step under way
 * @param loss  nats a token of the answers, mean over the newest batch; NaN before the first
 */
public record TransformerSnapshot(long step, int phase, double loss) {}
