package primerlab.experiment.transformer;

import java.util.List;
import java.util.Map;

import primerlab.experiment.Descent;
import primerlab.nn.Parts;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * What both transformers' trainers share.
 *
 * @param <S> the snapshot
 */
abstract class TokenTrainer<S> extends Descent<S> {
    /** What {@link #record} writes, in its order. */
    static final List<String> SERIES = List.of("loss", "learning-rate");
    static final String UNIT = "nats/token";

    private final Parts parts;
    private Settings settings;
    private Learning learning;

    /** @param parts of the model, which stand or fall as the settings say */
    TokenTrainer(Model model, Parts parts, Settings settings, int workers) {
        super(model, workers, settings.number("beta-2"));
        this.settings = settings;
        this.parts = parts;
        learning = Learning.of(settings);
        take(settings);
    }

    private void take(Settings chosen) {
        parts.scaling(chosen.on("scaling"));
        parts.mask(chosen.on("mask"));
        parts.positions(chosen.on("positions"));
        parts.residuals(chosen.on("residuals"));
    }

    /** As they stand now. */
    protected final Settings settings() {
        return settings;
    }

    @Override protected final double learningRate(long ofStep) {
        return learning.rate(ofStep);
    }

    @Override public final void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
        learning = Learning.of(settings);
        take(settings);
    }

    @Override public void record(double[] into) {
        into[0] = loss();
        into[1] = learning.rate(step());
    }

    @Override public Map<String, Double> measures() {
        return Map.of();
    }
}
