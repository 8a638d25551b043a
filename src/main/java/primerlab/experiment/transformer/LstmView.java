package primerlab.experiment.transformer;

/**
 * What may be seen of the LSTM that learns beside the transformer, frozen.
 *
 * @param loss               nats a token of the answers, mean over the newest batch
 * @param exact              share of some held-out prompts that it answered right when last asked; NaN before
 * @param scores             the same by the length of the prompts
 * @param weights            trained numbers
 * @param transformerWeights those of the transformer
 * @param width              numbers of its state
 * @param answer             its greedy answer to the asked prompt, with {@code <EOS>} where it came to it; empty where nothing was asked
 * @param seconds            spent in its own training steps
 * @param transformerSeconds spent in the transformer's
 * @param step               seconds that a training step takes it: a running mean over some twenty; NaN before the first
 * @param transformerStep    the same of the transformer
 */
public record LstmView(double loss, double exact, LengthScores scores, int weights, int transformerWeights, int width, int[] answer, double seconds,
                       double transformerSeconds, double step, double transformerStep) {}
