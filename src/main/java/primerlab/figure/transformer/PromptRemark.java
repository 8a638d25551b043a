package primerlab.figure.transformer;

import primerlab.experiment.transformer.Reading;
import primerlab.text.Words;

/** What is worth saying about how a prompt was read: what was left out, lowered or not known. */
final class PromptRemark {
    private static final Words WORDS = Words.of("transformer-figure");

    private PromptRemark() {}

    /**
     * @param unknown the id of what the vocabulary lacks
     * @param cut     characters that were left out when it was pasted
     */
    static String of(Reading reading, int unknown, int cut) {
        StringBuilder text = new StringBuilder();
        if (cut > 0) {
            text.append(WORDS.say("prompt.cut", Integer.toString(Pasted.MOST), Integer.toString(cut))).append(' ');
        }
        if (reading.asked().left() > 0) {
            text.append(WORDS.say("prompt.left", Integer.toString(reading.asked().ids().length), Integer.toString(reading.asked().left()))).append(' ');
        }
        if (reading.asked().lowered()) {
            text.append(WORDS.say("prompt.lowered")).append(' ');
        }
        long strange = java.util.Arrays.stream(reading.asked().ids()).filter(id -> id == unknown).count();
        if (strange > 0) {
            text.append(strange == 1 ? WORDS.say("prompt.unknown.one") : WORDS.say("prompt.unknown", Long.toString(strange)));
        }
        return text.toString().strip();
    }
}
