package primerlab.experiment.transformer;

import primerlab.dataset.Tokens.Unit;
import primerlab.run.Settings;

/** What a token is, by the knob. */
final class Units {
    private Units() {}

    static Unit of(Settings settings) {
        return switch (settings.get("tokens")) {
            case "words" -> Unit.WORDS;
            case "byte-pairs" -> Unit.BYTE_PAIRS;
            default -> Unit.CHARACTERS;
        };
    }
}
