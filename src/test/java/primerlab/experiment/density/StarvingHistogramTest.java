package primerlab.experiment.density;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StarvingHistogramTest {
    private final StarvingHistogram experiment = new StarvingHistogram();

    private Trainer<HistogramSnapshot> trainer(String... knobs) throws BadInput {
        Settings settings = Settings.standard(experiment.knobs());
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return experiment.trainer(settings, 5, 1);
    }

    private static HistogramSnapshot after(Trainer<HistogramSnapshot> trainer, int steps) throws Diverged {
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
        }
        return trainer.snapshot();
    }

    @Test void theBinsOfAnImageAreCountedToTheLastDigit() {
        BinCount image = new BinCount(256, 128 * 128 * 3);
        String digits = image.exact().toString();
        assertEquals(118_370, digits.length());
        assertEquals(digits.length() - 1, image.exponent());
        assertEquals(Double.parseDouble(digits.charAt(0) + "." + digits.substring(1, 17)), image.mantissa(), 1e-14);
        assertEquals(BigInteger.TWO.pow(8 * 49_152), image.exact());
        BinCount ten = new BinCount(10, 6);
        assertEquals(1, ten.mantissa());
        assertEquals(6, ten.exponent());
        assertEquals(1, new BinCount(7, 0).mantissa());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6})
    void asManyBinsAreHitAsChanceSays(int dimensions) throws BadInput, Diverged {
        HistogramSnapshot end = after(trainer("dimensions=" + dimensions), 200);
        int n = 200_000;
        double bins = Math.pow(10, dimensions);
        double expected = bins * -Math.expm1(n * Math.log1p(-1 / bins));      // bins · (1 − (1 − 1/bins)ⁿ)
        assertEquals(expected, end.hit()[end.last()], 5 * Math.sqrt(Math.min(expected, bins)) * 0.5 + 1e-6 * expected);
        assertEquals(n, end.counted());
        assertEquals(n / bins, end.perBin(end.last()), 1e-9);
    }

    @Test void fewerAxesOfTheSameSamplesAreCountedBeside() throws BadInput, Diverged {
        HistogramSnapshot six = after(trainer("dimensions=6"), 30);
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, six.tracked());
        for (int t = 1; t < 6; t++) {
            assertTrue(six.hit()[t] >= six.hit()[t - 1] && six.fresh()[t] >= six.fresh()[t - 1] && six.shareHit(t) <= six.shareHit(t - 1));
        }
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 20}, trainer("dimensions=20").snapshot().tracked());
        assertEquals(1, after(trainer("dimensions=20"), 20).fresh()[8], "no bin of 10²⁰ is met twice");
    }

    @Test void theSheetHoldsTheSamplesThatLieOnIt() throws BadInput, Diverged {
        HistogramSnapshot flat = after(trainer("dimensions=4"), 10);
        assertEquals(100, flat.sheetSide());
        assertEquals(10_000, sum(flat.sheet()), "with four axes everything lies on it");
        HistogramSnapshot deep = after(trainer("dimensions=5"), 100);
        assertEquals(10_000, sum(deep.sheet()), 400, "with a fifth, one tenth of all");
        assertEquals(5, after(trainer("dimensions=1", "bins=5"), 1).sheetSide());
    }

    @Test void aSetOfBinsIsAsGoodAsTheOneOfTheLibrary() {
        for (double bins : new double[] {1000, 1e15}) {
            Visited visited = new Visited(bins);
            Set<Long> witness = new HashSet<>();
            Random random = new Random(7);
            for (int i = 0; i < 50_000; i++) {
                long bin = bins < 1e6 ? random.nextInt((int) bins) : random.nextLong() >> random.nextInt(60);
                assertEquals(witness.contains(bin), visited.contains(bin));
                assertEquals(witness.add(bin), visited.add(bin));
            }
            assertEquals(witness.size(), visited.count());
        }
    }

    @Test void goingBackCountsTheSameSamplesAgain() throws BadInput, Diverged {
        Trainer<HistogramSnapshot> trainer = trainer("dimensions=7", "bins=30", "batch=500");
        HistogramSnapshot before = after(trainer, 20);
        after(trainer, 30);
        trainer.restore(20, new float[0]);
        HistogramSnapshot again = trainer.snapshot();
        assertArrayEquals(before.hit(), again.hit());
        assertArrayEquals(before.fresh(), again.fresh());
        assertArrayEquals(before.sheet(), again.sheet());
        assertEquals(before.counted(), again.counted());
    }

    @Test void onACurveFewBinsAreEverHitHoweverManyThereAre() throws BadInput, Diverged {
        HistogramSnapshot curve = after(trainer("dimensions=12", "data=curve"), 200);
        assertTrue(curve.hit()[curve.last()] < 1500, "bins hit: " + curve.hit()[curve.last()]);
        assertEquals(0, curve.fresh()[curve.last()]);
    }

    @Test void countingStopsWhereTheSamplesEnd() throws BadInput, Diverged {
        Trainer<HistogramSnapshot> trainer = trainer("samples=2500", "dimensions=6");
        long hit = after(trainer, 3).hit()[5];
        HistogramSnapshot end = after(trainer, 2);
        assertEquals(2500, end.counted());
        assertEquals(5, end.step());
        assertEquals(hit, end.hit()[5], "what comes after is looked up and not counted");
        assertEquals(1 - hit / 1e6, end.fresh()[5], 0.02);
    }

    @Test void theImageIsCountedAndNotSampled() throws BadInput, Diverged {
        Trainer<HistogramSnapshot> trainer = trainer();
        after(trainer, 2);
        trainer.set("image-side", "28");
        trainer.set("image-values", "1");
        assertEquals(784, trainer.snapshot().imageDimensions());
        assertEquals(2000, trainer.snapshot().counted());
        assertEquals(49_152, trainer("image-side=128").snapshot().imageDimensions());
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
