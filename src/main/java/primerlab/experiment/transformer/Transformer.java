package primerlab.experiment.transformer;

import java.util.List;

import primerlab.dataset.PairSource;
import primerlab.dataset.Pairs;
import primerlab.experiment.Descent;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** A transformer with encoder and decoder (Vaswani et al. 2017) that learns to answer prompts. */
public final class Transformer implements Experiment<TransformerSnapshot> {
    private static final int PAIRS = 20_000;
    /** The data is the same for every seed, so that seeds differ in weights and in luck alone. */
    private static final long DATA_SEED = 1;

    @Override public String name() {
        return "transformer";
    }

    @Override public List<Knob> knobs() {
        return TokenKnobs.TRANSFORMER;
    }

    @Override public String unit() {
        return TokenTrainer.UNIT;
    }

    @Override public boolean asks() {
        return true;
    }

    @Override public List<String> series() {
        return TransformerTrainer.SERIES;
    }

    @Override public List<String> phases() {
        return Descent.PHASES;
    }

    @Override public Trainer<TransformerSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        String data = settings.get("data");
        Pairs pairs = data.equals(RandomData.NAME) ? RandomData.pairs(DATA_SEED) : PairSource.read(data, PAIRS, DATA_SEED);
        TransformerTrainer transformer = TransformerTrainer.of(settings, pairs, seed, workers);
        return settings.on("lstm") ? new SideBySide(transformer, LstmTrainer.of(settings, pairs, seed, workers)) : transformer;
    }

    /**
     * Settings whose step is that of the usual PyTorch model: 2 + 2 layers, 4 heads, width 64, prompts of 16 and answers of 24
     * random tokens of 256, batch 32, Adam with rate 0.001 and β (0.9, 0.999).
     */
    public static Settings reference() throws BadInput {
        Settings settings = Settings.standard(TokenKnobs.TRANSFORMER);
        for (String[] knob : new String[][] {{"data", RandomData.NAME}, {"tokens", "characters"}, {"layers", "2"}, {"heads", "4"},
                {"width", "64"}, {"batch", "32"}, {"learning-rate", "0.001"}, {"warm-up", "0"}, {"fade", "0"}, {"beta-2", "0.999"}}) {
            settings = settings.with(knob[0], knob[1]);
        }
        return settings;
    }
}
