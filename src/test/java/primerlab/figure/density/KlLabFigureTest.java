package primerlab.figure.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primerlab.experiment.density.Divergence;
import primerlab.experiment.density.HistogramSnapshot;
import primerlab.experiment.density.KlLab;
import primerlab.experiment.density.KlSnapshot;
import primerlab.experiment.density.StarvingHistogram;
import primerlab.figure.frame.Edits;
import primerlab.figure.frame.Preset;
import primerlab.figure.frame.Reading;
import primerlab.run.Diverged;
import primerlab.run.History;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.Trainer;
import primerlab.run.View;
import primerlab.text.BadInput;
import primerlab.text.Words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the two figures of lesson 04 say about a number is that number; what a hand does to the bars is what the next run begins with. */
class KlLabFigureTest {
    private static final double EXACT = 1e-12;
    private final KlLab lab = new KlLab();

    private Settings with(String... knobs) throws BadInput {
        Settings settings = Settings.standard(lab.knobs());
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return settings;
    }

    private KlSnapshot after(int steps, Settings settings) throws BadInput, Diverged {
        try (Trainer<KlSnapshot> trainer = lab.trainer(settings, 1, 1)) {
            for (int i = 0; i < steps; i++) {
                trainer.runStep();
            }
            return trainer.snapshot();
        }
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void termsAddUpToTheNumberAndTheCardSaysTheVeryNumber(Quantity quantity) throws BadInput, Diverged {
        KlSnapshot s = after(7, with("family=bell", "divergence=js"));
        double expected = switch (quantity) {
            case KL_PQ -> Divergence.FORWARD.of(s.p(), s.q());
            case KL_QP -> Divergence.REVERSE.of(s.p(), s.q());
            case JS -> Divergence.JS.of(s.p(), s.q());
            case H_P -> s.p().entropy();
            case H_PQ -> s.p().crossEntropy(s.q());
        };
        assertEquals(expected, quantity.of(s.p(), s.q()), EXACT);
        assertEquals(expected, KlReadings.sum(s, quantity, Unit.NATS).value(), EXACT);
        assertEquals(expected / Math.log(2), KlReadings.sum(s, quantity, Unit.BITS).value(), EXACT);
        double sum = 0;
        for (int i = 0; i < s.x().length; i++) {
            sum += KlReadings.term(s, i, quantity, Unit.NATS).value();
        }
        assertEquals(expected, sum, EXACT);
        assertTrue(KlReadings.sum(s, quantity, Unit.NATS).exact(), "every digit counts");
    }

    @Test void aTermIsShownWithItsValuesPutIn() throws BadInput, Diverged {
        KlSnapshot coins = after(0, with("p=painted:1,1", "q=painted:1,3"));
        Reading term = KlReadings.term(coins, 0, Quantity.KL_PQ, Unit.NATS);
        assertEquals(List.of("p log(p / q)", "0.5000 · log(0.5000 / 0.2500) = 0.3466"), term.lines());
        assertEquals("0.5000 · log₂(0.5000 / 0.2500) = 0.5000", KlReadings.term(coins, 0, Quantity.KL_PQ, Unit.BITS).lines().get(1));
        assertTrue(KlReadings.term(coins, 1, Quantity.KL_PQ, Unit.NATS).about().startsWith("Less than nothing"));
        assertEquals(0.1438, KlReadings.sum(coins, Quantity.KL_PQ, Unit.NATS).value(), 5e-5, "as lesson 04 says");
        assertEquals(0.1308, KlReadings.sum(coins, Quantity.KL_QP, Unit.NATS).value(), 5e-5, "as lesson 04 says");
        assertEquals(1.889, KlReadings.sum(after(0, with()), Quantity.H_P, Unit.NATS).value(), 5e-4, "as lesson 04 says");
    }

    @Test void infinityIsSaidAndNothingIsNotANumber() throws BadInput, Diverged {
        KlSnapshot s = after(0, with("p=painted:1,1,0", "q=painted:0,1,1"));
        for (Quantity quantity : Quantity.values()) {
            List<String> all = new ArrayList<>(KlReadings.sum(s, quantity, Unit.NATS).lines());
            for (int i = 0; i < 3; i++) {
                all.addAll(KlReadings.term(s, i, quantity, Unit.BITS).lines());
                all.addAll(KlReadings.bar(s, true, i, quantity, Unit.NATS).lines());
            }
            assertTrue(all.stream().noneMatch(line -> line.contains("NaN") || line.contains("–")), all.toString());
        }
        assertEquals(Double.POSITIVE_INFINITY, KlReadings.sum(s, Quantity.KL_PQ, Unit.NATS).value());
        assertTrue(KlReadings.term(s, 0, Quantity.KL_PQ, Unit.NATS).about().contains("impossible"));
    }

    /** A bench that keeps what it is given. */
    private static final class Bench implements BarHand.Bench {
        @Nullable KlSnapshot shown;
        Settings settings;
        final List<Settings> made = new ArrayList<>();

        Bench(KlSnapshot shown, Settings settings) {
            this.shown = shown;
            this.settings = settings;
        }

        @Override public @Nullable KlSnapshot shown() {
            return shown;
        }

        @Override public void hold(KlSnapshot held) {
            shown = held;
        }

        @Override public void commit(Settings changed) {
            made.add(changed);
        }

        @Override public Settings settings() {
            return settings;
        }

        @Override public void refuse(BadInput why) {
            throw new AssertionError(why);
        }
    }

    @Test void aDraggedBarOfPGoesWhereTheHandIsAndTheRunThatFollowsBeginsThere() throws BadInput, Diverged {
        Bench bench = new Bench(after(0, with()), with());
        BarHand hand = new BarHand(bench);
        assertTrue(hand.begin("p"));
        hand.pull("p", 3, 3.5, 0.4);
        assertTrue(hand.holding());
        assertEquals(0.4, java.util.Objects.requireNonNull(bench.shown).p().p()[3], EXACT);
        hand.end();
        assertFalse(hand.holding());
        Settings made = bench.made.getFirst();
        assertEquals("even", made.get("q"), "nothing was learned yet, so q begins where it began");
        assertArrayEquals(bench.shown.p().p(), after(0, made).p().p(), 1e-6);
    }

    @Test void whatQHasLearnedIsKeptWhenPIsChanged() throws BadInput, Diverged {
        for (String family : List.of("family=bars", "family=bell")) {
            KlSnapshot learned = after(50, with(family));
            Bench bench = new Bench(learned, with(family));
            BarHand hand = new BarHand(bench);
            hand.begin("p");
            hand.nudge("p", 0, 3);
            hand.end();
            assertArrayEquals(learned.q().p(), after(0, bench.made.getFirst()).q().p(), 2e-3, family);
        }
    }

    @Test void aBellMovesAsAWholeAndItsTopFollowsTheHand() throws BadInput, Diverged {
        Bench bench = new Bench(after(0, with("family=bell")), with("family=bell"));
        BarHand hand = new BarHand(bench);
        hand.begin("q");
        hand.pull("q", 5, 5.5, 0.25);
        KlSnapshot held = java.util.Objects.requireNonNull(bench.shown);
        assertEquals(-2.5, held.centre(), EXACT);
        assertEquals(0.25, held.q().p()[5], 1e-3);
        assertEquals(1, Arrays.stream(held.q().p()).sum(), EXACT);
        hand.end();
        assertEquals("-2.5", bench.made.getFirst().get("centre"));
        hand.begin("q");
        hand.pull("q", 5, 5.5, -1);
        hand.pull("q", 5, 500, 3);
        hand.end();
        assertEquals("8", bench.made.getLast().get("centre"), "never beyond what the knob takes");
    }

    @Test void changesByHandAreTakenBackAndMadeAgainInTheirOrder() throws BadInput {
        Edits edits = new Edits();
        assertFalse(edits.canUndo().get() || edits.canRedo().get());
        edits.changing(with("p=even"));
        edits.changing(with("p=slope"));
        assertEquals(with("p=slope"), edits.undo(with("p=one-hump")));
        assertEquals(with("p=even"), edits.undo(with("p=slope")));
        assertFalse(edits.canUndo().get());
        assertEquals(with("p=slope"), edits.redo(with("p=even")));
        edits.changing(with("p=slope"));
        assertFalse(edits.canRedo().get(), "a new change gives up what was taken back");
    }

    @Test void theTableHoldsBothDistributionsTheirTermsAndThePast() throws BadInput, Diverged {
        KlSnapshot s = after(2, with("p=painted:1,1", "q=painted:1,3"));
        History history = new History(KlLab.SERIES, 1, new long[] {2}, new double[][] {{0.25}, {Double.NaN}, {0.1}, {Double.NaN}, {Double.NaN}});
        Status status = new Status(Status.State.PAUSED, 2, 0, 2, 0, 0, with(), 1, null);
        List<String> lines = KlTable.csv(new View<>(status, s, history, List.of(), -1)).lines().toList();
        assertEquals("what,index,x,value", lines.getFirst());
        assertTrue(lines.contains("p,1,-4.0,0.5"), lines.toString());
        double terms = lines.stream().filter(line -> line.startsWith("term-kl-pq,")).mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1))).sum();
        assertTrue(lines.contains("kl-pq,,," + Divergence.FORWARD.of(s.p(), s.q())));
        assertEquals(Divergence.FORWARD.of(s.p(), s.q()), terms, EXACT);
        assertTrue(lines.contains("step-kl-pq,2,,0.25") && lines.stream().noneMatch(line -> line.contains("NaN")), lines.toString());
    }

    @Test void everyPresetHasItsWordsAndItsTrainerAndThoseThatWorkDo() throws BadInput, Diverged {
        Words words = Words.of("kl-figure");
        for (Preset preset : KlFigure.DESIGN.presets()) {
            assertTrue(words.say("preset." + preset.name() + ".about").endsWith("."), preset.name());
            Settings settings = preset.settings(lab.knobs());
            assertEquals(preset.changes().keySet(), settings.changed().keySet(), preset.name());
            try (Trainer<KlSnapshot> trainer = lab.trainer(settings, 1, 1)) {
                double before = trainer.loss();
                for (int i = 0; i < 300 && preset.works(); i++) {
                    trainer.runStep();
                }
                assertTrue(!preset.works() || trainer.loss() < 0.8 * before, preset.name());
            }
        }
        for (Preset preset : HistogramFigure.DESIGN.presets()) {
            assertTrue(Words.of("histogram-figure").say("preset." + preset.name() + ".about").endsWith("."), preset.name());
            assertEquals(preset.changes().keySet(), preset.settings(new StarvingHistogram().knobs()).changed().keySet(), preset.name());
        }
    }

    @Test void binsAreSpelledOutWhileTheyAreFewAndByTheirPowerOfTenBeyond() throws BadInput, Diverged {
        Settings settings = Settings.standard(new StarvingHistogram().knobs()).with("dimensions", "4").with("bins", "256");
        try (Trainer<HistogramSnapshot> trainer = new StarvingHistogram().trainer(settings, 1, 1)) {
            trainer.runStep();
            HistogramSnapshot s = trainer.snapshot();
            assertEquals("4.295·10⁹", HistogramReadings.spell(s.all(s.last())));
            assertEquals("16\u202f777\u202f216", HistogramReadings.spell(s.all(2)));
            Reading image = HistogramReadings.image(s);
            assertEquals(49_152 * 8 * Math.log10(2), image.value(), 1e-6);
            assertTrue(image.about().contains("118\u202f370"), image.about());
            assertEquals(1000 / Math.pow(256, 4), HistogramReadings.perBin(s).value(), 1e-15);
            assertEquals(s.sheet()[7] / 1000.0, HistogramReadings.cell(s, 7).value(), EXACT);
        }
    }
}
