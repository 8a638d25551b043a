package primerlab.experiment.transformer;

import java.util.List;

/**
 * What the model makes of the asked prompt by the weights of one moment, frozen: every number is the model's own.
 *
 * @param prompt     as it was asked
 * @param asked      the same in tokens
 * @param source     the prompt as the encoder reads it
 * @param target     {@code <BOS>} and its own answer but for the last token, as the decoder reads it
 * @param answer     ids of its answer, token by token, with {@code <EOS>} where it came to it
 * @param likelihood of every next token (answer's tokens, vocabulary)
 * @param attentions the encoder's layer by layer, then of each layer of the decoder its own and that to the prompt
 * @param streams    the residual stream at every sub-layer, in the order of the model
 * @param choosing   how each token of the answer was chosen
 * @param chances    the number in [0, 1) that drew each token; of no account where the likeliest is taken
 */
public record Reading(String prompt, Vocabulary.Asked asked, Passage source, Passage target, int[] answer, float[] likelihood,
                      List<AttentionView> attentions, List<StreamView> streams, Choosing choosing, float[] chances) {
    /** ln of the model's own probability of every token at one place of the answer: logits but for a constant. */
    public float[] logs(int at) {
        int words = likelihood.length / answer.length;
        float[] logs = new float[words];
        for (int id = 0; id < words; id++) {
            logs[id] = (float) Math.log(likelihood[at * words + id]);
        }
        return logs;
    }

    /** The model's own probability of one token at one place of the answer. */
    public float probability(int at, int id) {
        return likelihood[at * (likelihood.length / answer.length) + id];
    }

    /** ln of the probability of the whole answer: the sum over its tokens, nats. */
    public double logLikelihood() {
        double sum = 0;
        for (int at = 0; at < answer.length; at++) {
            sum += Math.log(probability(at, answer[at]));
        }
        return sum;
    }

    public AttentionView attention(AttentionView.Kind kind, int layer) {
        return attentions.stream().filter(view -> view.kind() == kind && view.layer() == layer).findFirst().orElseThrow();
    }
}
