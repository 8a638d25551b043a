package primerlab.figure.transformer;

import java.util.Arrays;
import java.util.OptionalInt;

import primerlab.experiment.transformer.Examples;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.experiment.transformer.Vocabulary;

/**
 * One question and the answer that the model gave it at some moment of its training. It stays as it was, whatever the model learns later.
 *
 * @param step  of the weights that answered
 * @param exact share of held-out questions that those weights answered right; NaN before it was measured
 */
record ChatExchange(Reading reading, Vocabulary vocabulary, Examples examples, long step, double exact) {
    /** How an answer stands to what the model was shown. */
    enum Verdict { TAUGHT, TAUGHT_OTHERWISE, HELD_OUT_RIGHT, HELD_OUT_WRONG, UNKNOWN }

    static ChatExchange of(Reading reading, TransformerSnapshot snapshot) {
        return new ChatExchange(reading, snapshot.vocabulary(), snapshot.examples(), snapshot.step(), snapshot.exact());
    }

    /** The first so many tokens of the answer. */
    String text(int tokens) {
        return vocabulary.text(Arrays.copyOf(reading.answer(), Math.min(tokens, reading.answer().length)));
    }

    int tokens() {
        return reading.answer().length;
    }

    /** True where the model itself said that it was done. */
    boolean ended() {
        return reading.answer()[tokens() - 1] == vocabulary.id("<EOS>");
    }

    /** The answer in the data; empty where the question is not in it. */
    String expected() {
        OptionalInt at = examples.find(reading.prompt());
        return at.isPresent() ? examples.all().get(at.getAsInt()).answer() : "";
    }

    Verdict verdict() {
        OptionalInt at = examples.find(reading.prompt());
        if (at.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        // Through the vocabulary, so that spaces count alike.
        boolean right = vocabulary.text(vocabulary.read(expected()).ids()).equals(text(tokens()));
        if (examples.heldOut(at.getAsInt())) {
            return right ? Verdict.HELD_OUT_RIGHT : Verdict.HELD_OUT_WRONG;
        }
        return right ? Verdict.TAUGHT : Verdict.TAUGHT_OTHERWISE;
    }
}
