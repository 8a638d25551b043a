package primerlab.experiment.transformer;

import java.util.List;

import primerlab.dataset.Text;
import primerlab.dataset.TextSource;
import primerlab.dataset.Tokens;
import primerlab.experiment.Descent;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** A language model: a transformer's decoder that tells the next token of a text from those before it (Radford et al. 2018). */
public final class Language implements Experiment<LanguageSnapshot> {
    /** The data is the same for every seed, so that seeds differ in weights and in luck alone. */
    private static final long DATA_SEED = 1;

    @Override public String name() {
        return "language";
    }

    @Override public List<Knob> knobs() {
        return TokenKnobs.LANGUAGE;
    }

    @Override public String unit() {
        return TokenTrainer.UNIT;
    }

    @Override public List<String> series() {
        return TokenTrainer.SERIES;
    }

    @Override public List<String> phases() {
        return Descent.PHASES;
    }

    @Override public Trainer<LanguageSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        String data = settings.get("data");
        Text text = data.equals(RandomData.NAME) ? RandomData.text(DATA_SEED) : TextSource.read(data, DATA_SEED);
        Tokens tokens = Tokens.of(Units.of(settings), text.content());
        return LanguageTrainer.of(settings, text.name(), tokens, tokens.encode(text.content()), seed, workers);
    }

    /**
     * Settings whose step is that of the usual PyTorch model: 4 layers, 4 heads, width 128, 64 of 65 random characters, batch 12,
     * Adam with rate 0.001 and β (0.9, 0.999).
     */
    public static Settings reference() throws BadInput {
        Settings settings = Settings.standard(TokenKnobs.LANGUAGE);
        for (String[] knob : new String[][] {{"data", RandomData.NAME}, {"tokens", "characters"}, {"layers", "4"}, {"heads", "4"},
                {"width", "128"}, {"context", "64"}, {"batch", "12"}, {"learning-rate", "0.001"}, {"warm-up", "0"}, {"fade", "0"},
                {"beta-2", "0.999"}}) {
            settings = settings.with(knob[0], knob[1]);
        }
        return settings;
    }
}
