package primerlab.experiment.transformer;

import java.util.List;
import java.util.Map;

import primerlab.experiment.Descent;
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

    private Settings settings;
    private Learning learning;

    TokenTrainer(Model model, Settings settings, int workers) {
        super(model, workers, settings.number("beta-2"));
        this.settings = settings;
        learning = Learning.of(settings);
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
    }

    @Override public final void record(double[] into) {
        into[0] = loss();
        into[1] = learning.rate(step());
    }

    @Override public Map<String, Double> measures() {
        return Map.of();
    }
}
