package primerlab.experiment.diffusion;

import java.util.LinkedHashMap;
import java.util.Map;

import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Tensor;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Runs the forward process. Points and pictures are not moved at all: x₀ and ε are kept, and x_t follows from them. The ink is moved by every
 * step. After T steps the process has ended; further steps change nothing.
 */
final class ForwardTrainer implements Trainer<ForwardSnapshot> {
    private static final int EPSILON = 0;
    private static final int START = 1;
    private static final int STEP = 2;

    private final long seed;
    private final ForwardData data;
    private final float[] epsilon;
    private final boolean drop;
    private final Schedule schedule;
    private final Memory memory = new Memory();
    private final Tensor noise;
    private final Ink ink;
    private final InkCount count = new InkCount();
    private final double firstVariance;
    private Settings settings;
    private double entropy;
    private long step;
    private int phase;

    ForwardTrainer(ForwardData data, Settings settings, long seed) {
        this.data = data;
        this.settings = settings;
        this.seed = seed;
        schedule = Schedule.of(settings);
        drop = settings.get("ink").equals("drop");
        int particles = settings.whole("particles");
        noise = memory.tensor("noise", particles, 2);
        epsilon = drawn(data.values().length);
        Draw.normal(Draw.key(seed, 0, START), 0, noise);
        ink = drop ? Ink.drop(noise) : Ink.of(data, particles, Draw.key(seed, 0, START));
        firstVariance = drop ? Ink.DROP_WIDTH * Ink.DROP_WIDTH : ink.variance();
        measure();
    }

    /** ε. */
    private float[] drawn(int numbers) {
        Tensor drawn = memory.tensor("epsilon", 1, numbers);
        Draw.normal(Draw.key(seed, 0, EPSILON), 0, drawn);
        return drawn.toArray();
    }

    private void measure() {
        count.count(ink.xy());
        entropy = count.entropy(ink.particles());
    }

    @Override public long step() {
        return step;
    }

    @Override public int phase() {
        return phase;
    }

    @Override public boolean ended() {
        return step >= schedule.steps();
    }

    @Override public void runPhase() {
        boolean moves = !ended();
        if (phase == 0) {
            if (moves) {
                ink.shrink(schedule.beta((int) step));
            }
            phase = 1;
        } else {
            if (moves) {
                Draw.normal(Draw.key(seed, step, STEP), 0, noise);
                ink.jostle(schedule.beta((int) step), noise);
            }
            phase = 0;
            step++;
        }
        measure();
    }

    private NoiseLevel level() {
        return NoiseLevel.after((int) Math.min(step, schedule.steps()), schedule);
    }

    /** ᾱ_t·v₀ + 1 − ᾱ_t: variances of what is left and of the noise add up. */
    private double expectedVariance() {
        double left = level().alphaBar();
        return left * firstVariance + 1 - left;
    }

    private double expectedEntropy() {
        return drop ? InkCount.ofBell(expectedVariance()) : Double.NaN;
    }

    @Override public void set(String knob, String value) throws BadInput {
        settings = settings.with(knob, value);
    }

    @Override public ForwardSnapshot snapshot() {
        return new ForwardSnapshot(step, phase, schedule, data.side(), data.values(), epsilon, drop, ink.xy().clone(), count.copy(), entropy,
                expectedEntropy(), ink.variance(), expectedVariance());
    }

    @Override public void record(double[] into) {
        into[0] = entropy;
        into[1] = expectedEntropy();
        into[2] = ink.variance();
        into[3] = expectedVariance();
    }

    /** Nothing is learned, so there is nothing to lose. */
    @Override public double loss() {
        return Double.NaN;
    }

    @Override public double heldOut() {
        return Double.NaN;
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("signal", level().signal());
        measures.put("alpha_bar", level().alphaBar());
        measures.put("snr", level().signalToNoise());
        measures.put("left", NoiseLevel.after(schedule.steps(), schedule).alphaBar());
        measures.put("entropy", entropy);
        measures.put("variance", ink.variance());
        return measures;
    }

    /** Trained numbers: none. */
    @Override public int parameters() {
        return 0;
    }

    @Override public float[] save() {
        return ink.xy().clone();
    }

    @Override public void restore(long savedStep, float[] saved) {
        ink.copyFrom(saved);
        step = savedStep;
        phase = 0;
        measure();
    }

    @Override public void close() {
        memory.close();
    }
}
