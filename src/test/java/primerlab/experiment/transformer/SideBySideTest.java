package primerlab.experiment.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A transformer and an LSTM that learn the same pairs. */
class SideBySideTest {
    private static Trainer<TransformerSnapshot> open(boolean lstm, int workers) throws BadInput {
        Transformer experiment = new Transformer();
        Settings settings = Settings.standard(experiment.knobs()).with("data", "reverse").with("width", "32").with("layers", "1").with("heads", "2")
                .with("lstm-width", "32").with("lstm", lstm ? "on" : "off");
        return experiment.trainer(settings, 3, workers);
    }

    private static void run(Trainer<?> trainer, int steps) throws Diverged {
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
        }
    }

    private static LstmView lstm(Trainer<TransformerSnapshot> trainer) {
        return Objects.requireNonNull(trainer.snapshot().lstm());
    }

    @Test void theTransformerLearnsAsItDoesAloneAndBothAreTheSameOnAnyNumberOfWorkers() throws BadInput, Diverged {
        try (var alone = open(false, 1); var beside = open(true, 1); var more = open(true, 3)) {
            run(alone, 10);
            run(beside, 10);
            run(more, 10);
            assertEquals(alone.loss(), beside.loss());
            assertNull(alone.snapshot().lstm());
            assertEquals(lstm(beside).loss(), lstm(more).loss());
            assertEquals(beside.loss(), more.loss());
        }
    }

    @Test void whatWasKeptRepeatsTheRunPhaseByPhaseToo() throws BadInput, Diverged {
        try (var whole = open(true, 2); var cut = open(true, 1)) {
            run(whole, 3);
            float[] saved = whole.save();
            run(whole, 3);
            cut.restore(3, saved);
            for (int phase = 0; phase < 3 * 4; phase++) {
                cut.runPhase();
            }
            assertEquals(whole.loss(), cut.loss());
            assertEquals(lstm(whole).loss(), lstm(cut).loss());
            assertEquals(6, cut.step());
        }
    }

    @Test void theLstmLearnsAndItsScoresAreThoseOfItsAnswers() throws BadInput, Diverged {
        try (var trainer = open(true, 2)) {
            run(trainer, 1);
            double before = lstm(trainer).loss();
            run(trainer, 199);
            LstmView after = lstm(trainer);
            assertTrue(after.loss() < 0.8 * before, before + " → " + after.loss());
            assertEquals(128, Arrays.stream(after.scores().asked()).sum());
            assertEquals((double) Arrays.stream(after.scores().right()).sum() / 128, after.exact());
            assertTrue(after.seconds() > 0 && after.transformerSeconds() > 0);
        }
    }

    /** One LSTM step after the other on plain arrays, straight from its equations. */
    @Test void itsSummaryIsThatOfAPlainLstmWhateverPaddingStandsBefore() {
        int vocabulary = 7;
        int width = 16;
        try (Memory memory = new Memory()) {
            LstmEncoderDecoder model = new LstmEncoderDecoder(vocabulary, 16, width);
            Parameters parameters = model.parameters(memory);
            parameters.initialise(Draw.key(4, 0, 0));
            int[] prompt = {5, 2, 6, 3};
            Graph g = new Graph(memory);
            int[] source = new int[4 * 2];
            LstmBatch.prompt(source, 2, 0, prompt, 0);
            LstmBatch.prompt(source, 2, 1, new int[] {1, 4}, 0);
            assertArrayEquals(new int[] {5, 0, 2, 0, 6, 1, 3, 4}, source);
            var summary = model.encode(g, Weights.fixed(g, parameters), memory, source, 2);
            g.program().forward();
            double[] h = new double[width];
            double[] c = new double[width];
            for (int id : prompt) {
                double[] gates = gates(parameters, id, h, width);
                for (int j = 0; j < width; j++) {
                    c[j] = sigmoid(gates[width + j]) * c[j] + sigmoid(gates[2 * width + j]) * Math.tanh(gates[3 * width + j]);
                    h[j] = sigmoid(gates[j]) * Math.tanh(c[j]);
                }
            }
            for (int j = 0; j < width; j++) {
                assertEquals(h[j], summary.value().get(j), 1e-5);
            }
        }
    }

    private static double[] gates(Parameters parameters, int id, double[] h, int width) {
        double[] gates = new double[4 * width];
        for (int row = 0; row < gates.length; row++) {
            gates[row] = parameters.get("lstm.encoder.bias").get(row);
            for (int j = 0; j < 16; j++) {
                gates[row] += 4 * parameters.get("lstm.embed.weight").get(id * 16 + j) * parameters.get("lstm.encoder.input.weight").get(row * 16 + j);
            }
            for (int j = 0; j < width; j++) {
                gates[row] += h[j] * parameters.get("lstm.encoder.state.weight").get(row * width + j);
            }
        }
        return gates;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test void scoresAreCountedByLength() {
        PairRows rows = new PairRows(List.of(new int[] {4}, new int[] {4, 5}, new int[] {5}), List.of(new int[] {4, 2}, new int[] {5, 2}, new int[] {5, 2}), 2, 2, 0, 1);
        LengthScores scores = LengthScores.of(rows, new int[][] {{4, 2}, {5, 2}, {4, 2}});
        assertArrayEquals(new int[] {1, 2}, scores.lengths());
        assertArrayEquals(new int[] {2, 1}, scores.asked());
        assertArrayEquals(new int[] {1, 1}, scores.right());
        assertEquals(2 / 3.0, scores.exact());
    }
}
