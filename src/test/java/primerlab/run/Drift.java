package primerlab.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/** An experiment of one number that depends on every step before it: an order of events told wrong shows in its bits. */
public final class Drift implements Experiment<Drift.Seen> {
    public record Seen(long step, int phase, float value) {}

    final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger timesAsked = new AtomicInteger();
    private volatile @Nullable String asked;
    /** Called on the compute thread before every step: a test holds a run up here, or speaks to it at just that moment. */
    volatile LongConsumer beforeStep = _ -> { };
    /** What {@link Trainer#save} throws, so that a run can break while it is shared. */
    volatile @Nullable Error faultOfSaving;

    @Override public String name() {
        return "drift";
    }

    @Override public List<Knob> knobs() {
        return List.of(
                new Knob.Numeric("rate", Knob.Numeric.Scale.LINEAR, 0, 1e6, 0.1, "", Knob.Group.LEARNING, false, false),
                new Knob.Switch("up", true, Knob.Group.LEARNING, false, false),
                new Knob.Source("data", List.of("plain"), "plain"));
    }

    @Override public String unit() {
        return "none";
    }

    @Override public List<String> series() {
        return List.of("value");
    }

    @Override public List<String> phases() {
        return List.of("draw", "move");
    }

    @Override public Trainer<Seen> trainer(Settings settings, long seed, int workers) throws primerlab.text.BadInput {
        if (settings.get("data").endsWith(".csv")) {
            throw new primerlab.text.BadInput(settings.get("data") + ":7: \"x\" is not a number");
        }
        open.incrementAndGet();
        return new Drifting(settings, seed);
    }

    /** What its newest trainer was asked last. */
    @Nullable String asked() {
        return asked;
    }

    int timesAsked() {
        return timesAsked.get();
    }

    private final class Drifting implements Trainer<Seen> {
        private Settings settings;
        private final long seed;
        private long step;
        private int phase;
        private float value = 1;
        private float drawn;

        Drifting(Settings settings, long seed) {
            this.settings = settings;
            this.seed = seed;
        }

        @Override public long step() {
            return step;
        }

        @Override public int phase() {
            return phase;
        }

        @Override public void runPhase() throws Diverged {
            if (phase == 0) {
                beforeStep.accept(step);
                drawn = (float) Math.sin(seed * 31 + step);
                phase = 1;
                return;
            }
            value = value * 1.0001f + (float) settings.number("rate") * (settings.on("up") ? drawn : -drawn);
            if (settings.number("rate") >= 1000) {
                throw new Diverged(step, "value");
            }
            if (settings.number("rate") == 666) {
                throw new ArithmeticException("a fault of the program");
            }
            phase = 0;
            step++;
        }

        @Override public void set(String knob, String text) throws primerlab.text.BadInput {
            settings = settings.with(knob, text);
        }

        @Override public void ask(String question) {
            asked = question;
            timesAsked.incrementAndGet();
        }

        @Override public Seen snapshot() {
            return new Seen(step, phase, value);
        }

        @Override public void record(double[] into) {
            into[0] = value;
        }

        @Override public double loss() {
            return value;
        }

        @Override public double heldOut() {
            return Double.NaN;
        }

        @Override public Map<String, Double> measures() {
            return Map.of();
        }

        @Override public int parameters() {
            return 1;
        }

        @Override public float[] save() {
            if (faultOfSaving != null) {
                throw faultOfSaving;
            }
            return new float[] {value};
        }

        @Override public void restore(long at, float[] saved) {
            step = at;
            phase = 0;
            value = saved[0];
        }

        @Override public void close() {
            open.decrementAndGet();
        }
    }
}
