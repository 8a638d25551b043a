package primerlab.experiment.transformer;

import java.util.List;

/**
 * What the model makes of the asked prompt by the weights of one moment, frozen: every number is the model's own.
 *
 * @param prompt     as it was asked
 * @param asked      the same in tokens
 * @param source     the prompt as the encoder reads it
 * @param target     {@code <BOS>} and its own answer but for the last token, as the decoder reads it
 * @param answer     ids of its answer, likeliest token by likeliest token, with {@code <EOS>} where it came to it
 * @param likelihood of every next token (answer's tokens, vocabulary)
 * @param attentions the encoder's layer by layer, then of each layer of the decoder its own and that to the prompt
 */
public record Reading(String prompt, Vocabulary.Asked asked, Passage source, Passage target, int[] answer, float[] likelihood,
                      List<AttentionView> attentions) {
    public AttentionView attention(AttentionView.Kind kind, int layer) {
        return attentions.stream().filter(view -> view.kind() == kind && view.layer() == layer).findFirst().orElseThrow();
    }
}
