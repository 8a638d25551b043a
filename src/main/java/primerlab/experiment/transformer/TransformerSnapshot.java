package primerlab.experiment.transformer;

import org.jspecify.annotations.Nullable;

/**
 * @param step       completed training steps
 * @param phase      phases done of the step under way
 * @param loss       nats a token of the answers, mean over the newest batch; NaN before the first
 * @param exact      share of some held-out prompts whose whole answer was right when last measured; NaN before
 * @param vocabulary what the model knows; the same object in every snapshot of a run
 * @param reading    of the asked prompt; null where nothing was asked
 * @param map        where the embeddings of the first tokens lie, (tokens, 2)
 * @param mapShare   of the embeddings' variance that the map shows
 * @param scores     how many of those prompts were answered right, by their length
 * @param examples   prompts and answers of the data; the same object in every snapshot of a run
 * @param searched   greedy against beam search for the asked prompt; null where nothing was asked or there is one beam alone
 * @param lstm       the LSTM that learns beside it; null where there is none
 */
public record TransformerSnapshot(long step, int phase, double loss, double exact, Vocabulary vocabulary, @Nullable Reading reading,
                                  float[] map, double mapShare, LengthScores scores, Examples examples, @Nullable Searched searched,
                                  @Nullable LstmView lstm) {
    TransformerSnapshot beside(LstmView other) {
        return new TransformerSnapshot(step, phase, loss, exact, vocabulary, reading, map, mapShare, scores, examples, searched, other);
    }
}
