package primerlab.experiment.transformer;

import primerlab.dataset.Tokens.Unit;
import primerlab.run.Settings;

/** What a token is, by the knob. */
final class Units {
    private Units() {}

    static Unit of(Settings settings) {
        return settings.get("tokens").equals("words") ? Unit.WORDS : Unit.CHARACTERS;
    }
}
