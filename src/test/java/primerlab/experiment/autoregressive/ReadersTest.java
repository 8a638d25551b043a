package primerlab.experiment.autoregressive;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primerlab.dataset.Glyphs;
import primerlab.dataset.Images;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Shards;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Three readers in turns, what they see by their slopes, and what happens without their masks. */
class ReadersTest {
    private static final int SIDE = 8;
    private static final int PIXELS = SIDE * SIDE;

    private static Settings settings(String... changes) throws BadInput {
        Settings settings = Settings.standard(new ReadersExperiment().knobs()).with("side", "8").with("batch", "8").with("blocks", "2");
        for (String change : changes) {
            String[] both = change.split("=");
            settings = settings.with(both[0], both[1]);
        }
        return settings;
    }

    private static Trainer<ReadersSnapshot> trainer(Settings settings, int workers) throws BadInput {
        return new ReadersExperiment().trainer(settings, 3, workers);
    }

    private static ReadersSnapshot after(int steps, Trainer<ReadersSnapshot> trainer) throws Diverged {
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
        }
        return trainer.snapshot();
    }

    private static void assertSame(ReadersSnapshot one, ReadersSnapshot other) {
        assertEquals(one.step(), other.step());
        for (ReaderKind kind : ReaderKind.values()) {
            assertArrayEquals(one.of(kind).weights(), other.of(kind).weights(), kind.key());
            assertEquals(one.of(kind).loss(), other.of(kind).loss(), kind.key());
            assertEquals(one.of(kind).nats(), other.of(kind).nats(), kind.key());
        }
    }

    @Test void theSameSeedGivesTheSameRunOnOneCoreAndOnTwo() throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> one = trainer(settings(), 1); Trainer<ReadersSnapshot> two = trainer(settings(), 2)) {
            assertSame(after(10, one), after(10, two));
        }
    }

    @Test void aPastIsReplayedToTheBitAlsoThroughMasksOff() throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> first = trainer(settings(), 1); Trainer<ReadersSnapshot> again = trainer(settings(), 1)) {
            after(5, first);
            float[] kept = first.save();
            first.set("masks", "off");
            after(4, first);
            first.set("masks", "on");
            ReadersSnapshot end = after(9, first);
            again.restore(5, kept);
            again.set("masks", "off");
            after(4, again);
            again.set("masks", "on");
            assertSame(end, after(9, again));
        }
    }

    @Test void theThreeLearnFromTheSameImagesAndEachKeepsItsOwnTime() throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> trainer = trainer(settings(), 1)) {
            double before = trainer.heldOut();
            ReadersSnapshot snapshot = after(60, trainer);
            assertTrue(trainer.heldOut() < before - 5, "nats " + before + " → " + trainer.heldOut());
            for (ReadersSnapshot.One reader : snapshot.readers()) {
                assertTrue(reader.seconds() > 0 && reader.secondsPerImage() > 0 && reader.drawingSeconds() > 0, reader.kind().key());
                assertEquals(LearningReader.DRAWN * PIXELS, reader.drawn().length);
            }
        }
    }

    /** By slopes, on weights that have learned something; the witness is the rule that the paper's figures draw. */
    @ParameterizedTest
    @EnumSource(ReaderKind.class)
    void whatAPixelSeesIsWhatTheRulesOfItsReaderSay(ReaderKind kind) throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> trainer = trainer(settings(), 1);
                ReadersProbe probe = new ReadersProbe(ReaderShape.of(settings()), true)) {
            ReadersSnapshot snapshot = after(30, trainer);
            float[] pictures = Arrays.copyOf(snapshot.glyphs(), ReadersProbe.IMAGES * PIXELS);
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                ReadersProbe.Field field = probe.read(snapshot, pictures, pixel).fields().get(kind.ordinal());
                assertEquals(0, field.future(), "slopes at or after pixel " + pixel);
                assertEquals(pixel, field.earlier());
                int seen = 0;
                for (int other = 0; other < pixel; other++) {
                    boolean sees = field.slope()[other] != 0;
                    seen += sees ? 1 : 0;
                    assertTrue(!sees || maySee(kind, pixel, other), pixel + " sees " + other);
                    // A ReLU that is shut in all four pictures may hide one from a reader without states; an LSTM's are never shut.
                    assertTrue(sees || kind == ReaderKind.PIXEL_CNN || !maySee(kind, pixel, other), pixel + " does not see " + other);
                }
                assertEquals(seen, field.seen());
            }
        }
    }

    private static boolean maySee(ReaderKind kind, int pixel, int other) {
        int up = pixel / SIDE - other / SIDE;
        int right = other % SIDE - pixel % SIDE;
        return switch (kind) {
            // The stem sees three rows up and three columns aside, each of two blocks one row and one column more.
            case PIXEL_CNN -> up == 0 ? right >= -5 : up <= 5 && right >= -5 && right <= up + 2 && right <= 5;
            // A triangle of states, one column wider a row, with the stem's three columns about it and the convolution's one to the left.
            case ROW_LSTM -> up == 0 ? right >= -4 : right <= up + 2 && right >= -up - 4;
            // Everything before, but the last pixel of the row above only from three columns away: no feature of that row has seen it.
            case DIAGONAL_BILSTM -> up != 1 || other % SIDE < SIDE - 1 || right <= 3;
        };
    }

    @ParameterizedTest
    @EnumSource(ReaderKind.class)
    void aSlopeIsHowMuchTheLogitMovesWhenInkIsAdded(ReaderKind kind) throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> trainer = trainer(settings(), 1);
                ReadersProbe probe = new ReadersProbe(ReaderShape.of(settings()), true)) {
            ReadersSnapshot snapshot = after(20, trainer);
            int pixel = 5 * SIDE + 4;
            float[] picture = Arrays.copyOf(snapshot.glyphs(), PIXELS);
            float[] slope = probe.read(snapshot, picture, pixel).fields().get(kind.ordinal()).slope();
            float nudge = 1 / 256f;
            for (int other : new int[] {pixel - 1, pixel - SIDE, pixel - SIDE + 1, pixel - 2 * SIDE - 1}) {
                picture[other] += nudge;
                double up = logit(probe.read(snapshot, picture, pixel).fields().get(kind.ordinal()).probability());
                picture[other] -= 2 * nudge;
                double down = logit(probe.read(snapshot, picture, pixel).fields().get(kind.ordinal()).probability());
                picture[other] += nudge;
                assertEquals(Math.abs(up - down) / (2 * nudge), slope[other], 0.02 * Math.max(0.1, slope[other]), "pixel " + other);
            }
        }
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    @Test void theGatesOfACellMakeItsStateAndTheStateComesFromWhereTheReaderSays() throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> trainer = trainer(settings(), 1);
                ReadersProbe probe = new ReadersProbe(ReaderShape.of(settings()), true)) {
            ReadersSnapshot snapshot = after(20, trainer);
            float[] picture = Arrays.copyOf(snapshot.glyphs(), PIXELS);
            int pixel = 4 * SIDE + 3;
            List<ReadersProbe.Cells> here = probe.read(snapshot, picture, pixel).cells();
            for (ReadersProbe.Cells cells : here) {
                for (int j = 0; j < cells.cell().length; j++) {
                    assertEquals(cells.forget()[j] * cells.before()[j] + cells.input()[j] * cells.candidate()[j], cells.cell()[j], 1e-6);
                    assertEquals(cells.output()[j] * Math.tanh(cells.cell()[j]), cells.hidden()[j], 1e-6);
                    assertTrue(cells.input()[j] > 0 && cells.input()[j] < 1, "a gate lies between 0 and 1");
                }
            }
            assertArrayEquals(cells(probe, snapshot, picture, pixel - SIDE, ReadersProbe.Way.ROW).cell(), here.get(0).before(), "from the pixel above");
            assertArrayEquals(cells(probe, snapshot, picture, pixel - 1, ReadersProbe.Way.LEFT).cell(), here.get(1).before(), "from the left");
            assertArrayEquals(cells(probe, snapshot, picture, pixel + 1, ReadersProbe.Way.RIGHT).cell(), here.get(2).before(), "from the right");
            picture[pixel] = 1 - picture[pixel];
            for (int way = 0; way < here.size(); way++) {
                assertArrayEquals(here.get(way).hidden(), probe.read(snapshot, picture, pixel).cells().get(way).hidden(), "it does not see its own pixel");
            }
            picture[pixel - SIDE] = 1 - picture[pixel - SIDE];
            for (int way = 0; way < here.size(); way++) {
                assertTrue(!Arrays.equals(here.get(way).hidden(), probe.read(snapshot, picture, pixel).cells().get(way).hidden()), "it sees the one above");
            }
        }
    }

    private static ReadersProbe.Cells cells(ReadersProbe probe, ReadersSnapshot snapshot, float[] picture, int pixel, ReadersProbe.Way way) {
        return probe.read(snapshot, picture, pixel).cells().get(way.ordinal());
    }

    @Test void withoutMasksEveryPixelSeesItselfAndTheFuture() throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> trainer = trainer(settings("masks=off"), 1);
                ReadersProbe probe = new ReadersProbe(ReaderShape.of(settings()), false)) {
            ReadersSnapshot snapshot = after(30, trainer);
            float[] pictures = Arrays.copyOf(snapshot.glyphs(), ReadersProbe.IMAGES * PIXELS);
            int pixel = 3 * SIDE + 3;
            for (ReadersProbe.Field field : probe.read(snapshot, pictures, pixel).fields()) {
                assertTrue(field.slope()[pixel] != 0, "its own ink");
                assertTrue(field.slope()[pixel + SIDE + 1] != 0, "ink below");
            }
        }
    }

    @Test void withoutMasksTheNatsFallAndWhatIsDrawnIsTheCanvas() throws BadInput, Diverged {
        try (Trainer<ReadersSnapshot> honest = trainer(settings("side=12"), 1); Trainer<ReadersSnapshot> cheat = trainer(settings("side=12", "masks=off"), 1)) {
            ReadersSnapshot fair = after(150, honest);
            ReadersSnapshot unfair = after(150, cheat);
            for (ReaderKind kind : ReaderKind.values()) {
                assertTrue(unfair.of(kind).nats() < 0.2 * fair.of(kind).nats(), kind + ": " + unfair.of(kind).nats() + " and " + fair.of(kind).nats());
                double ink = ink(unfair.of(kind).drawn());
                assertTrue(ink > 0.35 && ink < 0.65, "a canvas of coin flips is half ink: " + ink);
                assertTrue(ink(fair.of(kind).drawn()) < 0.3, "a glyph is mostly ground: " + ink(fair.of(kind).drawn()));
            }
        }
    }

    private static double ink(float[] bits) {
        double sum = 0;
        for (float bit : bits) {
            sum += bit;
        }
        return sum / bits.length;
    }

    @ParameterizedTest
    @EnumSource(ReaderKind.class)
    void withItsMasksAReaderDrawsTheSameOverAnyCanvasAndWithoutThemItDoesNot(ReaderKind kind) {
        try (Memory memory = new Memory()) {
            Images images = Glyphs.draw(4, SIDE, 1);
            PixelData data = new PixelData(images);
            for (boolean masks : new boolean[] {true, false}) {
                PixelNetwork network = kind.network(new ReaderShape(SIDE, 16, 2), masks);
                Parameters parameters = new Parameters(memory, network.parameters());
                parameters.initialise(Draw.key(1, 0, 0));
                parameters.values().set(parameters.size() - 1, 0.1f);
                ReaderEye eye = new ReaderEye(memory, network, parameters, data, 4);
                float[] weights = parameters.values().toArray();
                for (int i = 0; i < weights.length; i++) {
                    parameters.values().set(i, 3 * weights[i]);
                }
                float[] one = eye.draw(Draw.key(1, 1, 1), Draw.key(5, 5, 5), 4);
                float[] other = eye.draw(Draw.key(2, 2, 2), Draw.key(5, 5, 5), 4);
                assertEquals(masks, Arrays.equals(one, other), kind + " masks " + masks);
                assertNotEquals(0, ink(one));
            }
        }
    }

    /** The witness works out the whole network again for every pixel. */
    @ParameterizedTest
    @EnumSource(ReaderKind.class)
    void whatIsDrawnPixelByPixelIsWhatTheWholeNetworkDraws(ReaderKind kind) throws BadInput {
        PixelData data = new PixelData(Glyphs.draw(20, SIDE, 1));
        try (Shards shards = new Shards(LearningReader.SHARDS, 1);
                LearningReader reader = new LearningReader(kind, settings(), data, data, shards, 4); Memory memory = new Memory()) {
            for (int step = 0; step < 30; step++) {
                reader.learn(step, 0.006);
            }
            PixelNetwork network = kind.network(ReaderShape.of(settings()), true);
            Parameters parameters = new Parameters(memory, network.parameters());
            parameters.values().read(reader.parameters().values().toArray(), 0);
            ReaderEye eye = new ReaderEye(memory, network, parameters, data, LearningReader.DRAWN);
            assertArrayEquals(eye.draw(1, Draw.key(4, 0, LearningReader.CHANCE_STREAM), LearningReader.DRAWN), reader.draw());
        }
    }

    @Test void aDrawingIsLearnedInEveryPlaceThatKeepsItsInk() throws BadInput {
        float[] dot = new float[PIXELS];
        dot[3 * SIDE + 3] = 1;
        float[] corner = new float[PIXELS];
        corner[0] = 1;
        assertEquals(9 + 4, Moved.everyWay(SIDE, List.of(dot, corner)).size(), "nine places in the middle, four in a corner");
        assertEquals(9, Moved.everyWay(SIDE, List.of(dot)).stream().map(Arrays::toString).distinct().count());
        float[] full = new float[PIXELS];
        Arrays.fill(full, 1);
        assertEquals(2, Moved.everyWay(SIDE, List.of(full)).size(), "one to learn from and one to hold out");
        try (Trainer<ReadersSnapshot> trainer = trainer(settings().with("data", ReadersExperiment.painted(SIDE, List.of(dot, corner))), 1)) {
            assertEquals(1, ink(trainer.snapshot().glyphs()) * PIXELS, "held out: one dot of the thirteen images");
        }
    }
}
