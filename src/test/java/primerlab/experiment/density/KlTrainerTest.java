package primerlab.experiment.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.dataset.Weights;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KlTrainerTest {
    private final KlLab lab = new KlLab();

    private Trainer<KlSnapshot> trainer(String... knobs) throws BadInput {
        Settings settings = Settings.standard(lab.knobs());
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return lab.trainer(settings, 3, 1);
    }

    private static KlSnapshot after(Trainer<KlSnapshot> trainer, int steps) throws Diverged {
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
        }
        return trainer.snapshot();
    }

    @Test void forwardKlCoversBothHumpsAndTakesOverMeanAndSpreadOfP() throws BadInput, Diverged {
        KlSnapshot end = after(trainer("family=bell"), 2000);
        assertEquals(mean(end.x(), end.p().p()), mean(end.x(), end.q().p()), 1e-6);
        assertEquals(spread(end.x(), end.p().p()), spread(end.x(), end.q().p()), 1e-6);
        assertTrue(end.width() > 3, "wider than either hump: " + end.width());
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -2})
    void reverseKlPicksTheHumpThatIsNearer(double start) throws BadInput, Diverged {
        KlSnapshot end = after(trainer("family=bell", "divergence=reverse", "centre=" + start), 500);
        assertEquals(Math.signum(start) * 3, end.centre(), 0.05);
        assertEquals(0.8, end.width(), 0.05);
        assertEquals(Math.log(2), Divergence.REVERSE.of(end.p(), end.q()), 0.01, "half of p is missing, and it costs log 2");
        assertTrue(Divergence.FORWARD.of(end.p(), end.q()) > 5, "the other direction would never stand for it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "reverse", "js"})
    void freeBarsBecomeP(String divergence) throws BadInput, Diverged {
        Trainer<KlSnapshot> trainer = trainer("p=slope", "divergence=" + divergence, "learning-rate=2");
        double before = trainer.loss();
        KlSnapshot end = after(trainer, 3000);
        assertArrayEquals(end.p().p(), end.q().p(), 1e-4);
        assertTrue(trainer.loss() < 1e-6 && before > 0.05, before + " to " + trainer.loss());
    }

    @Test void aStepIsTheRuleWrittenDown() throws BadInput, Diverged {
        KlSnapshot end = after(trainer("p=painted:1,3", "learning-rate=0.5"), 1);
        // ℓ = log ½ each; ℓ₁ − 0.5·(½ − ¼), ℓ₂ − 0.5·(½ − ¾): they part by 0.25
        assertEquals(1 / (1 + Math.exp(0.25)), end.q().p()[0], 1e-12);
        assertArrayEquals(new double[] {0.25, -0.25}, end.gradient(), 1e-12);
    }

    @Test void withDrawsTheCrossEntropyOfTheDrawsIsMadeSmall() throws BadInput, Diverged {
        KlSnapshot one = after(trainer("p=painted:1,3", "draws=1000", "learning-rate=0.5"), 1);
        assertEquals(1, Arrays.stream(one.drawn()).sum(), 1e-12);
        assertEquals(0.25, one.drawn()[0], 0.05);
        assertArrayEquals(new double[] {0.5 - one.drawn()[0], 0.5 - one.drawn()[1]}, one.gradient(), 1e-12);
        Trainer<KlSnapshot> humps = trainer("draws=1000", "learning-rate=1");
        after(humps, 600);
        assertTrue(humps.loss() < 0.02, "q has only ever seen draws, and is near p: " + humps.loss());
        assertEquals(0, after(trainer("draws=200", "divergence=reverse"), 1).drawn().length, "the reverse needs p itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"family=bars", "family=bell", "divergence=reverse", "divergence=js", "draws=50", "q=painted:0,1,2,0"})
    void whatWasSavedComesBackToTheBit(String knob) throws BadInput, Diverged {
        Trainer<KlSnapshot> first = trainer(knob);
        after(first, 37);
        float[] saved = first.save();
        double[] expected = after(first, 20).q().p();
        Trainer<KlSnapshot> second = trainer(knob);
        second.restore(37, saved);
        assertArrayEquals(expected, after(second, 20).q().p());
        assertEquals(first.step(), second.step());
    }

    @Test void phaseByPhaseIsTheSameMathsAndLookingChangesNothing() throws BadInput, Diverged {
        Trainer<KlSnapshot> whole = trainer("family=bell", "draws=20");
        Trainer<KlSnapshot> cut = trainer("family=bell", "draws=20");
        List<Integer> phases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            whole.runStep();
            for (int phase = 0; phase < lab.phases().size(); phase++) {
                phases.add(cut.phase());
                cut.runPhase();
                cut.snapshot();
                cut.measures();
            }
        }
        assertEquals(List.of(0, 1, 2, 0, 1, 2), phases.subList(0, 6));
        assertArrayEquals(whole.save(), cut.save());
    }

    @Test void aBarOfZeroStaysZeroAndTheDivergenceInfinite() throws BadInput, Diverged {
        Trainer<KlSnapshot> trainer = trainer("p=painted:1,1,2", "q=painted:0,1,1", "learning-rate=1");
        KlSnapshot end = after(trainer, 500);
        assertEquals(0, end.q().p()[0]);
        assertEquals(Double.POSITIVE_INFINITY, trainer.loss());
        assertArrayEquals(new double[] {0, 0.375, 0.625}, end.q().p(), 1e-6,
                "q_i − p_i is as far from 0 at one bar as at the other: softmax keeps their difference");
        double[] row = new double[5];
        trainer.record(row);
        assertTrue(Double.isNaN(row[0]), "a curve has no place for infinity");
    }

    @Test void whatCannotBeWorkedOutEndsWithItsName() throws BadInput, Diverged {
        Trainer<KlSnapshot> reverse = trainer("p=painted:0,1,1", "divergence=reverse");
        assertEquals("kl-qp", assertThrows(Diverged.class, reverse::runStep).quantity());
        Trainer<KlSnapshot> fast = trainer("family=bell", "p=one-hump", "width=6", "learning-rate=100");
        assertEquals("kl-pq", assertThrows(Diverged.class, () -> after(fast, 100)).quantity());
        assertEquals(0, fast.phase());
    }

    @Test void aTurnedKnobActsFromTheNextStep() throws BadInput, Diverged {
        Trainer<KlSnapshot> trainer = trainer("family=bell");
        double covering = after(trainer, 300).width();
        trainer.set("divergence", "reverse");
        trainer.set("learning-rate", "0.2");
        KlSnapshot end = after(trainer, 1);
        assertEquals(Divergence.REVERSE, end.divergence());
        assertFalse(end.width() == covering);
    }

    @Test void drawnBarsAreReadAsTheyWereWritten() throws BadInput {
        assertEquals("painted:0.25,0,0.333333,1E-9", Weights.encode(new double[] {0.25, 0, 1.0 / 3, 1e-9}));
        assertArrayEquals(new double[] {0.25, 0, 1e-9}, Weights.read("painted:0.25, 0,1E-9"));
        assertArrayEquals(new double[] {0.5, 0.5, 1, 1}, Shapes.spread(new double[] {1, 2}, 4), 1e-12);
        assertArrayEquals(new double[] {3, 7}, Shapes.spread(new double[] {1, 2, 3, 4}, 2), 1e-12);
        assertEquals(4, trainer("p=painted:1,2,3,4").snapshot().q().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"painted:", "painted:1", "painted:1,x", "painted:1,-2", "painted:0,0", "painted:1,NaN", "nowhere.csv", "painted:1,Infinity"})
    void badBarsAreRefusedWithAReason(String source) {
        String said = assertThrows(BadInput.class, () -> trainer("p=" + source)).getMessage();
        assertTrue(said.contains("; ") && said.contains("number") || said.contains("no such file"), said);
    }

    private static double mean(double[] x, double[] p) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += p[i] * x[i];
        }
        return sum;
    }

    private static double spread(double[] x, double[] p) {
        double mean = mean(x, p);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += p[i] * (x[i] - mean) * (x[i] - mean);
        }
        return Math.sqrt(sum);
    }
}
