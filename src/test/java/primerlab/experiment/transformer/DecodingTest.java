package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Token by token with kept keys and values is the same as all over again for every token. */
class DecodingTest {
    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    @Test void aWritersLogitsAreThoseOfTheWholeText() {
        LanguageModel model = new LanguageModel(11, 16, 2, 2, 32);
        Parameters parameters = model.parameters(memory);
        parameters.initialise(5);
        Tensor places = model.places(memory, 12);
        int[] ids = new int[12];
        Arrays.setAll(ids, i -> Draw.index(7, i, 11));
        Graph g = new Graph(memory);
        Node all = model.logits(model.stack(g, Weights.fixed(g, parameters), places, 1), ids, Blocks.positions(1, 12));
        g.program().forward();
        Writer writer = new Writer(memory, model, parameters, places, 12);
        for (int t = 0; t < 12; t++) {
            Tensor next = writer.read(ids[t], t);
            for (int v = 0; v < 11; v++) {
                assertEquals(all.value().get(t * 11 + v), next.get(v), 1e-5);
            }
        }
    }

    @Test void aTextLongerThanTheContextGoesOn() {
        LanguageModel model = new LanguageModel(11, 16, 2, 1, 32);
        Parameters parameters = model.parameters(memory);
        parameters.initialise(5);
        int[] text = new Writer(memory, model, parameters, model.places(memory, 8), 8).write(0, 50, 3);
        assertEquals(50, text.length);
        assertTrue(Arrays.stream(text).distinct().count() > 5);
    }

    @Test void greedyAnswersAreThoseOfReadingEverythingAnewForEachToken() {
        int eos = 2;
        EncoderDecoder model = new EncoderDecoder(9, 16, 2, 2, 32);
        Parameters parameters = model.parameters(memory);
        parameters.initialise(8);
        List<int[]> prompts = new ArrayList<>();
        List<int[]> answers = new ArrayList<>();
        for (int pair = 0; pair < 70; pair++) {
            int[] prompt = new int[1 + Draw.index(1, pair, 6)];
            int salt = pair;
            Arrays.setAll(prompt, i -> 3 + Draw.index(100 + salt, i, 6));
            prompts.add(prompt);
            answers.add(new int[] {eos});
        }
        PairRows rows = new PairRows(prompts, answers, 6, 7, 0, 1);
        Tensor places = model.places(memory, 7);
        Shards shards = new Shards(2, 2);
        int[][] given = new Answers(memory, model, parameters, places, rows, eos, 2).to(70, shards);
        shards.close();
        int ended = 0;
        for (int pair = 0; pair < 70; pair++) {
            int[] slow = anew(model, parameters, places, prompts.get(pair), eos);
            assertArrayEquals(slow, given[pair], "pair " + pair);
            ended += slow.length < 7 ? 1 : 0;
        }
        assertTrue(ended < 70);
    }

    private int[] anew(EncoderDecoder model, Parameters parameters, Tensor places, int[] prompt, int eos) {
        List<Integer> said = new ArrayList<>(List.of(1));
        while (said.size() <= 7) {
            int[] read = said.stream().mapToInt(Integer::intValue).toArray();
            Graph g = new Graph(memory);
            Stack stack = model.stack(g, Weights.fixed(g, parameters), places, 1);
            Node encoded = model.encode(stack, prompt, Blocks.positions(1, prompt.length), primerlab.nn.Attention.Sight.ALL);
            Node logits = model.decode(stack, read, Blocks.positions(1, read.length), primerlab.nn.Attention.Sight.PAST, encoded,
                    primerlab.nn.Attention.Sight.ALL);
            Program program = g.program();
            program.forward();
            int last = (read.length - 1) * 9;
            int best = 0;
            for (int v = 1; v < 9; v++) {
                best = logits.value().get(last + v) > logits.value().get(last + best) ? v : best;
            }
            said.add(best);
            if (best == eos) {
                break;
            }
        }
        return said.stream().skip(1).mapToInt(Integer::intValue).toArray();
    }
}
