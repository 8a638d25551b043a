package primerlab.experiment.density;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import primerlab.nn.Draw;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Drops samples into bins. The same samples are counted over their first axis alone, over their first two, and so on, so that one
 * run shows what each further dimension costs. Going back counts again from the first sample: all of them come from the seed.
 */
final class HistogramTrainer implements Trainer<HistogramSnapshot> {
    /** Up to this dimension each is counted; beyond it, d alone. */
    private static final int EACH = 8;
    /** The sheet spreads out four axes where their bins are few, else two. */
    private static final int FEW = 16;

    private final long seed;
    private final int dimensions;
    private final int bins;
    private final int batch;
    private final long most;
    private final Samples samples;
    private final int[] tracked;
    private final int sheetAxes;
    private final int sheetSide;
    private final double[] sample;
    private Settings settings;
    private Visited[] visited = {};
    private int[] fresh = {};
    private float[] sheet = {};
    private int newest;
    private long counted;
    private long step;

    HistogramTrainer(Settings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
        dimensions = settings.whole("dimensions");
        bins = settings.whole("bins");
        batch = settings.whole("batch");
        most = Math.round(settings.number("samples"));
        samples = Samples.valueOf(settings.get("data").toUpperCase(Locale.ROOT));
        tracked = IntStream.rangeClosed(1, dimensions).filter(k -> k <= EACH || k == dimensions).toArray();
        sheetAxes = Math.min(dimensions, bins <= FEW ? 4 : 2);
        sheetSide = sheetAxes > 2 ? bins * bins : bins;
        sample = new double[dimensions];
        begin();
    }

    private void begin() {
        visited = Arrays.stream(tracked).mapToObj(k -> new Visited(Math.pow(bins, k))).toArray(Visited[]::new);
        fresh = new int[tracked.length];
        sheet = new float[sheetSide * sheetSide];
        newest = 0;
        counted = 0;
        step = 0;
    }

    @Override public long step() {
        return step;
    }

    @Override public int phase() {
        return 0;
    }

    @Override public void runPhase() {
        long left = most - counted;
        int now = left > 0 ? (int) Math.min(batch, left) : batch;
        long key = Draw.key(seed, step, 0);
        Arrays.fill(fresh, 0);
        for (int index = 0; index < now; index++) {
            samples.draw(key, index, sample);
            look(left > 0);
        }
        newest = now;
        counted += Math.min(now, left);
        step++;
    }

    /**
     * Whether the sample falls into an empty bin; when all samples there are have been counted, further ones are looked up and not counted.
     * The number of the bin over the first k axes is i₁ + bins·i₂ + … while that fits into 63 bits, and a hash of it and of the
     * further axes beyond: among a million samples two bins share one of 2⁶⁴ hashes with a chance of 3·10⁻⁸.
     */
    private void look(boolean count) {
        long number = 0;
        double places = 1;
        int t = 0;
        for (int axis = 0; axis < dimensions; axis++) {
            int bin = (int) (sample[axis] * bins);
            number = places * bins <= 0x1p62 ? number + (long) places * bin : mix(number ^ bin + 1);
            places *= bins;
            if (tracked[t] == axis + 1) {
                fresh[t] += count ? visited[t].add(number) ? 1 : 0 : visited[t].contains(number) ? 0 : 1;
                t++;
            }
        }
        if (count) {
            onSheet();
        }
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Only what lies in the middle bin along every further axis lies on the sheet. */
    private void onSheet() {
        for (int axis = sheetAxes; axis < dimensions; axis++) {
            if ((int) (sample[axis] * bins) != bins / 2) {
                return;
            }
        }
        int right = bin(0) + (sheetAxes > 2 ? bins * bin(2) : 0);
        int up = (sheetAxes > 1 ? bin(1) : 0) + (sheetAxes > 3 ? bins * bin(3) : 0);
        sheet[up * sheetSide + right]++;
    }

    private int bin(int axis) {
        return (int) (sample[axis] * bins);
    }

    @Override public void set(String knob, String value) throws BadInput {
        settings = settings.with(knob, value);
    }

    @Override public HistogramSnapshot snapshot() {
        long[] hit = Arrays.stream(visited).mapToLong(Visited::count).toArray();
        double[] shares = Arrays.stream(fresh).mapToDouble(count -> newest == 0 ? Double.NaN : (double) count / newest).toArray();
        return new HistogramSnapshot(step, counted, most, dimensions, bins, tracked, hit, shares, sheetAxes, sheetSide, sheet.clone(),
                settings.whole("image-side"), settings.whole("image-values"));
    }

    @Override public void record(double[] into) {
        int last = tracked.length - 1;
        double all = Math.pow(bins, dimensions);
        into[0] = visited[last].count() / all;
        into[1] = heldOut();
        into[2] = counted / all;
    }

    @Override public double loss() {
        return heldOut();
    }

    /** Share of the newest samples that fell where the histogram had nothing: to each of them it gave probability 0. */
    @Override public double heldOut() {
        return newest == 0 ? Double.NaN : (double) fresh[fresh.length - 1] / newest;
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        double all = Math.pow(bins, dimensions);
        measures.put("samples", (double) counted);
        measures.put("bins_hit", (double) visited[visited.length - 1].count());
        measures.put("share_hit", visited[visited.length - 1].count() / all);
        measures.put("per_bin", counted / all);
        measures.put("fresh", heldOut());
        return measures;
    }

    /** A count in each bin would be bins^d numbers; what is stored are the bins that were hit. */
    @Override public int parameters() {
        return visited[visited.length - 1].count();
    }

    /** Nothing but the step: the samples come from the seed. */
    @Override public float[] save() {
        return new float[0];
    }

    @Override public void restore(long savedStep, float[] saved) {
        if (savedStep < step) {
            begin();
        }
        while (step < savedStep) {
            runPhase();
        }
    }

    @Override public void close() {
        // Nothing native is held.
    }
}
