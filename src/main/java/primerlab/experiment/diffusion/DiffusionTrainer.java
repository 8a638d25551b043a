package primerlab.experiment.diffusion;

import java.util.Arrays;

import primerlab.experiment.Descent;
import primerlab.nn.Draw;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * Trains a denoiser and makes samples with it.
 *
 * @param <S> the snapshot
 */
abstract class DiffusionTrainer<S> extends Descent<S> {
    private static final int FRESH_SAMPLES_STREAM = 5000;
    private static final int START = -1;
    private static final int KEPT_STREAM = 2;
    /** The held-out loss costs as much as some steps; its series has it every so many. */
    private static final int SELDOM = 200;

    private final long seed;
    private final Denoising model;
    private final HeldOut heldOut;
    private final Sampler sampler;
    private Settings settings;
    private double rate;
    private double warmUp;
    private double fade;
    private double averaging;
    private double[] newest = {};
    private long newestStep = -1;

    /** @param rows samples that are looked at in one go */
    DiffusionTrainer(Denoising model, Settings settings, long seed, int workers, int rows) {
        super(model.descent(), workers);
        this.model = model;
        this.seed = seed;
        this.settings = settings;
        Prediction[] predictions = new Prediction[shards().count()];
        Arrays.setAll(predictions, i -> new Prediction(model.memory(), model.diffusion(), model.net(), model.target(), model.average().mean(), rows));
        int size = model.net().size();
        heldOut = new HeldOut(model.memory(), model.diffusion(), predictions, shards(), model.data().heldOut(), size);
        sampler = new Sampler(model.memory(), model.diffusion().schedule(), predictions, shards(), size, model.data().bound());
        readRates();
    }

    private void readRates() {
        rate = settings.number("learning-rate");
        warmUp = settings.number("warm-up");
        fade = settings.number("fade");
        averaging = settings.number("averaging");
    }

    /** Grows evenly over the first {@code warm-up} steps; falls to a half after {@code fade} steps, to a third after twice as many. */
    @Override protected double learningRate(long ofStep) {
        double warm = warmUp == 0 ? rate : rate * Math.min(1, (ofStep + 1) / warmUp);
        return fade == 0 ? warm : warm / (1 + ofStep / fade);
    }

    @Override protected double averaging() {
        return averaging;
    }

    @Override public void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
        readRates();
    }

    @Override public double heldOut() {
        return heldOut.error();
    }

    @Override public void record(double[] into) {
        Arrays.fill(into, Double.NaN);
        into[0] = loss();
        if (step() % SELDOM == 0) {
            into[1] = heldOut();
            judge(into);
            newest = into.clone();
            newestStep = step();
        }
    }

    /** Writes how good the samples are just now, after loss and held-out loss, in the order of the experiment's series. */
    abstract void judge(double[] into);

    /** What was last measured of one of the series, NaN where that was not yet. @param index among the series */
    double measured(int index) {
        return newestStep <= step() && index < newest.length ? newest[index] : Double.NaN;
    }

    Denoising model() {
        return model;
    }

    /** The average of the weights, copied. */
    float[] weights() {
        return model.average().mean().values().toArray();
    }

    Sampler sampler() {
        return sampler;
    }

    /** As the knobs say. */
    Way way() {
        return Way.of(settings);
    }

    /** As far as the phases are done. */
    NoisyData batch(int most) {
        boolean drawn = phase() > 0 || !Double.isNaN(loss());
        return NoisyData.of(model.batches().getFirst(), most, drawn, phase() > 1 || phase() == 0 && drawn);
    }

    /** Noise that stays the same for the whole run: the samples made from it glide instead of flickering. */
    long keptNoise() {
        return Draw.key(seed, START, KEPT_STREAM);
    }

    /** Noise of this step alone. */
    long freshNoise() {
        return Draw.key(seed, step(), FRESH_SAMPLES_STREAM);
    }
}
