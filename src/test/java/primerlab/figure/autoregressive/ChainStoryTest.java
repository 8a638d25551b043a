package primerlab.figure.autoregressive;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import primerlab.experiment.autoregressive.ChainReader;
import primerlab.experiment.autoregressive.PixelExperiment;
import primerlab.experiment.autoregressive.PixelSnapshot;
import primerlab.run.Diverged;
import primerlab.run.History;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A picture that a model and a hand make together, and the numbers that are shown of it. */
class ChainStoryTest {
    private static final int SIDE = 8;
    private static Trainer<PixelSnapshot> trainer;
    private static ChainReader reader;

    @BeforeAll static void train() throws BadInput, Diverged {
        trainer = PixelExperiment.chainRule().trainer(settings(), 1, 1);
        for (int i = 0; i < 20; i++) {
            trainer.runStep();
        }
        reader = trainer.snapshot().reader();
    }

    private static Settings settings() throws BadInput {
        return Settings.standard(PixelExperiment.chainRule().knobs()).with("side", "8").with("width", "16").with("batch", "8").with("learn-from", "100").with("averaging", "0");
    }

    @AfterAll static void close() {
        trainer.close();
    }

    private static ChainStory complete(ChainStory story) {
        while (!story.complete()) {
            story.step(1);
        }
        return story;
    }

    private static int[] ink(ChainStory story) {
        int[] ink = new int[story.decided()];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = story.ink(i);
        }
        return ink;
    }

    @Test void goingBackAndOnAgainDrawsTheSamePicture() {
        ChainStory story = complete(new ChainStory(1, reader));
        int[] before = ink(story);
        story.goTo(20);
        assertEquals(20, story.decided());
        assertEquals(before.length, story.remembered(), "what was there can still be seen");
        complete(story);
        assertArrayEquals(before, ink(story));
        story.goTo(3);
        story.goTo(40);
        assertEquals(40, story.decided());
    }

    @Test void aNewPictureIsAnotherOneAndUndoBringsTheOldOneBack() {
        ChainStory story = complete(new ChainStory(1, reader));
        int[] before = ink(story);
        story.fresh();
        assertEquals(0, story.decided());
        assertNotEquals(java.util.Arrays.toString(before), java.util.Arrays.toString(ink(complete(story))));
        story.undo();
        assertArrayEquals(before, ink(story));
        assertFalse(story.canUndo());
    }

    @Test void anOverwrittenPixelKeepsItsInkAndWhatCameBeforeIt() {
        ChainStory story = complete(new ChainStory(2, reader));
        int[] before = ink(story);
        story.overwrite(19, 1 - before[19]);
        assertEquals(20, story.decided());
        complete(story);
        for (int pixel = 0; pixel < 19; pixel++) {
            assertEquals(before[pixel], story.ink(pixel));
        }
        assertEquals(1 - before[19], story.ink(19));
        assertTrue(story.given(19) && !story.handsOff());
        story.goTo(5);
        complete(story);
        assertEquals(1 - before[19], story.ink(19), "the hand's pixel is not drawn anew");
        story.undo();
        assertArrayEquals(before, ink(story));
    }

    @Test void waysToGoOnShareTheUpperHalfAndDifferBelow() {
        ChainStory story = new ChainStory(3, reader);
        int[] top = new int[SIDE * SIDE / 2];
        top[SIDE + 3] = 1;
        story.begin(top);
        ChainStory one = story.variant(1);
        ChainStory two = story.variant(2);
        one.begin(top);
        two.begin(top);
        complete(one);
        complete(two);
        boolean differ = false;
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            assertTrue(pixel >= top.length || one.given(pixel) && one.ink(pixel) == top[pixel]);
            differ |= one.ink(pixel) != two.ink(pixel);
        }
        assertTrue(differ);
        story.adopt(two);
        assertArrayEquals(ink(two), ink(story));
    }

    @Test void aComparedRunDrawsTheSamePictureWhereItsWeightsAreTheSame() {
        ChainStory lead = complete(new ChainStory(4, reader));
        ChainStory other = new ChainStory(4, reader);
        other.follow(lead, 1);
        assertArrayEquals(ink(lead), ink(other));
        lead.overwrite(10, 1 - lead.ink(10));
        other.follow(lead, 1);
        assertArrayEquals(ink(lead), ink(other));
        complete(lead);
        lead.fresh();
        lead.step(1);
        other.follow(lead, 1);
        assertArrayEquals(ink(lead), ink(other));
    }

    /** The witness is the trainer, which works out the same images as a whole batch. */
    @Test void aPictureDrawnAgainByOtherWeightsIsWhatTheyDrawWithTheSameChance() throws BadInput, Diverged {
        ChainReader untrained;
        try (Trainer<PixelSnapshot> fresh = PixelExperiment.chainRule().trainer(settings(), 1, 1)) {
            untrained = fresh.snapshot().reader();
            ChainStory story = complete(new ChainStory(1, untrained));
            int[] noise = ink(story);
            story.redraw(reader, 1);
            assertArrayEquals(ink(complete(new ChainStory(1, reader))), ink(story));
            story.redraw(untrained, 1);
            assertArrayEquals(noise, ink(story));
        }
    }

    @Test void theFactorsInTheSavedLedgerAddUpToWhatTheModelSays() throws Diverged {
        trainer.runStep();
        PixelSnapshot after = trainer.snapshot();
        ChainReader before = reader;
        double nats = 0;
        for (int image = 0; image < after.count(); image++) {
            int[] levels = new int[SIDE * SIDE];
            for (int pixel = 0; pixel < levels.length; pixel++) {
                levels[pixel] = Math.round(after.images()[image * levels.length + pixel]);
            }
            ChainStory story = new ChainStory(1, before);
            story.begin(levels);
            String[] lines = ChainTable.csv(story, new History(List.of(), 0, new long[0], new double[0][])).split("\n");
            assertEquals(levels.length + 1, lines.length);
            double product = 0;
            for (int line = 1; line < lines.length; line++) {
                product += Math.log(Double.parseDouble(lines[line].split(",")[5]));
            }
            double sum = Double.parseDouble(lines[lines.length - 1].split(",")[7]);
            assertEquals(product, sum, 1e-6);
            nats -= sum;
        }
        assertEquals(after.loss(), nats / after.count(), 1e-4);
    }

    @Test void theCardSaysTheProbabilityThatTheLedgerHas() {
        ChainStory story = complete(new ChainStory(5, reader));
        var reading = ChainReadings.pixel(story, 30, 1);
        assertEquals(Math.exp(story.chain().logProbability(30, 1)), reading.value(), 1e-12);
        assertTrue(reading.lines().getFirst().contains("x₃₁ = 1 | x₁ … x₃₀"), reading.lines().getFirst());
        story.goTo(10);
        assertTrue(Double.isNaN(ChainReadings.pixel(story, 30, 1).value()), "what is still open cannot be known");
    }
}
