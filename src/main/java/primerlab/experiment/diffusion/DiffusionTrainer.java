package primerlab.experiment.diffusion;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
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
    private static final int SELDOM = 100;
    /** Pictures of the way back in a snapshot, besides its start. */
    private static final int STATIONS = 10;

    private final long seed;
    private final Denoising model;
    private final HeldOut heldOut;
    private final Sampler sampler;
    private final int kept;
    private final int refreshed;
    private Settings settings;
    private double rate;
    private double warmUp;
    private double fade;
    private double averaging;
    private @Nullable WayBack shown;

    /**
     * @param rows      samples that are looked at in one go
     * @param kept      samples whose way back is shown
     * @param refreshed training steps after which that way is made anew
     */
    DiffusionTrainer(Denoising model, Settings settings, long seed, int workers, int rows, int kept, int refreshed) {
        super(model.descent(), workers);
        this.model = model;
        this.seed = seed;
        this.settings = settings;
        this.kept = kept;
        this.refreshed = refreshed;
        Prediction[] predictions = new Prediction[shards().count()];
        Arrays.setAll(predictions, i -> new Prediction(model.memory(), model.net(), model.average().mean(), rows));
        int size = model.net().size();
        heldOut = new HeldOut(model.memory(), model.diffusion(), predictions, shards(), model.data().heldOut(), size);
        sampler = new Sampler(model.memory(), model.diffusion(), predictions, shards(), size, model.data().bound());
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
        shown = null;
    }

    @Override public double heldOut() {
        return heldOut.error();
    }

    @Override public void record(double[] into) {
        into[0] = loss();
        into[1] = step() % SELDOM == 0 ? heldOut() : Double.NaN;
    }

    Denoising model() {
        return model;
    }

    Sampler sampler() {
        return sampler;
    }

    /** As the knobs say. */
    Sampler.Way way() {
        return new Sampler.Way(Math.min(settings.whole("sampling-steps"), model.diffusion().schedule().steps()), settings.get("sampler").equals("ddpm"));
    }

    /** The kept samples' way back: of these weights, or of some few steps before. */
    WayBack way(long now) {
        WayBack last = shown;
        if (last == null || last.step() > now || last.step() / refreshed != now / refreshed) {
            Sampler.Way way = way();
            int every = Math.ceilDiv(way.steps(), STATIONS);
            float[][] path = sampler.path(way, keptNoise(), kept, every);
            int[] times = new int[path.length];
            for (int station = 0; station + 1 < times.length; station++) {
                times[station] = sampler.time(station * every, way.steps());
            }
            times[times.length - 1] = -1;
            last = new WayBack(now, times, path);
            shown = last;
        }
        return last;
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
