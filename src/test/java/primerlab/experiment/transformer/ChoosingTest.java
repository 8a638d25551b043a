package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChoosingTest {
    private static final float[] LOGITS = {(float) Math.log(5), (float) Math.log(1), (float) Math.log(3), (float) Math.log(1)};
    private static final double CLOSE = 1e-6;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    @Test void sharesAreThoseOfTheSoftmaxOverTheWholeVocabulary() {
        assertArrayEquals(new double[] {0.5, 0.1, 0.3, 0.1}, Choosing.PLAIN.shares(LOGITS), CLOSE);
    }

    @Test void temperatureSharpensAndFlattens() {
        assertArrayEquals(new double[] {25 / 36.0, 1 / 36.0, 9 / 36.0, 1 / 36.0}, new Choosing(0.5, 0, 1).shares(LOGITS), CLOSE);
        double all = Math.sqrt(5) + 1 + Math.sqrt(3) + 1;
        assertArrayEquals(new double[] {Math.sqrt(5) / all, 1 / all, Math.sqrt(3) / all, 1 / all}, new Choosing(2, 0, 1).shares(LOGITS), CLOSE);
        assertArrayEquals(new double[] {1, 0, 0, 0}, Choosing.GREEDY.shares(LOGITS), 0);
    }

    @Test void topKLeavesTheLikeliestAndTopPTheFewestThatHaveThatShareTogether() {
        assertArrayEquals(new double[] {5 / 8.0, 0, 3 / 8.0, 0}, new Choosing(1, 2, 1).shares(LOGITS), CLOSE);
        assertArrayEquals(new double[] {1, 0, 0, 0}, new Choosing(1, 0, 0.4).shares(LOGITS), CLOSE);
        assertArrayEquals(new double[] {5 / 8.0, 0, 3 / 8.0, 0}, new Choosing(1, 0, 0.7).shares(LOGITS), CLOSE);
        assertArrayEquals(new double[] {5 / 9.0, 1 / 9.0, 3 / 9.0, 0}, new Choosing(1, 3, 1).shares(LOGITS), CLOSE);
        assertArrayEquals(new double[] {0.5, 0.1, 0.3, 0.1}, new Choosing(1, 99, 1).shares(LOGITS), CLOSE);
    }

    @Test void tokensAreDrawnAsOftenAsTheSharesShownSay() {
        for (Choosing choosing : List.of(Choosing.PLAIN, new Choosing(0.7, 3, 0.95), new Choosing(1.5, 0, 1))) {
            double[] shares = choosing.shares(LOGITS);
            int[] times = new int[LOGITS.length];
            int draws = 100_000;
            for (int i = 0; i < draws; i++) {
                times[Choosing.pick(shares, Draw.uniform(9, i))]++;
            }
            for (int id = 0; id < times.length; id++) {
                double deviation = Math.sqrt(shares[id] * (1 - shares[id]) / draws);
                assertEquals(shares[id], (double) times[id] / draws, 4.5 * deviation, choosing + ", token " + id);
            }
        }
    }

    @Test void whatMeansNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Choosing(-1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Choosing(1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Choosing(Double.NaN, 0, 1));
    }

    /** Against all answers there are: 5 tokens, 4 places, 5 + 16·… of them. */
    @Test void wideBeamsFindTheLikeliestOfAllAnswersAndOneBeamIsGreedy() {
        int room = 4;
        int bos = 0;
        int eos = 1;
        int greedyWasWorse = 0;
        for (int seed = 0; seed < 12; seed++) {
            EncoderDecoder model = new EncoderDecoder(5, 16, 2, 1, 32);
            Parameters parameters = model.parameters(memory);
            parameters.initialise(Draw.key(40, seed, 0));
            Tensor out = parameters.get("out.weight");
            for (int i = 0; i < out.size(); i++) {
                out.set(i, 4 * out.get(i));                       // decided enough for answers to differ
            }
            Tensor places = model.places(memory, room);
            int[] prompt = {2, 4, 3};
            Prompted one = new Prompted(memory, model, parameters, places, prompt, 1, room);
            Beam.Said best = best(one, List.of(), 0, room, bos, eos);
            Beam.Said wide = new Beam(new Prompted(memory, model, parameters, places, prompt, 200, room), 200, room, bos, eos).search();
            assertArrayEquals(best.ids(), wide.ids());
            assertEquals(best.logLikelihood(), wide.logLikelihood(), 1e-4);
            Beam.Said greedy = new Beam(one, 1, room, bos, eos).search();
            assertArrayEquals(greedy(one, room, bos, eos), greedy.ids());
            assertTrue(greedy.logLikelihood() <= wide.logLikelihood() + 1e-4);
            greedyWasWorse += greedy.logLikelihood() < wide.logLikelihood() - 1e-3 ? 1 : 0;
        }
        assertTrue(greedyWasWorse > 0, "greedy is not always the most probable sequence");
    }

    private static double[] logShares(Prompted prompted, List<Integer> said, int bos) {
        prompted.begin();
        Tensor logits = prompted.next(new int[] {bos}, 0);
        for (int at = 0; at < said.size(); at++) {
            logits = prompted.next(new int[] {said.get(at)}, at + 1);
        }
        double[] shares = Choosing.PLAIN.shares(logits.toArray());
        return Arrays.stream(shares).map(Math::log).toArray();
    }

    private static Beam.Said best(Prompted prompted, List<Integer> said, double log, int room, int bos, int eos) {
        if (!said.isEmpty() && (said.getLast() == eos || said.size() == room)) {
            return new Beam.Said(said.stream().mapToInt(Integer::intValue).toArray(), log);
        }
        double[] logs = logShares(prompted, said, bos);
        Beam.Said best = new Beam.Said(new int[0], Double.NEGATIVE_INFINITY);
        for (int token = 0; token < logs.length; token++) {
            List<Integer> longer = new ArrayList<>(said);
            longer.add(token);
            Beam.Said found = best(prompted, longer, log + logs[token], room, bos, eos);
            best = found.logLikelihood() > best.logLikelihood() ? found : best;
        }
        return best;
    }

    private static int[] greedy(Prompted prompted, int room, int bos, int eos) {
        List<Integer> said = new ArrayList<>();
        while (said.size() < room && (said.isEmpty() || said.getLast() != eos)) {
            double[] logs = logShares(prompted, said, bos);
            int top = 0;
            for (int id = 1; id < logs.length; id++) {
                top = logs[id] > logs[top] ? id : top;
            }
            said.add(top);
        }
        return said.stream().mapToInt(Integer::intValue).toArray();
    }
}
