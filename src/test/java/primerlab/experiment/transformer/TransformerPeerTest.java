package primerlab.experiment.transformer;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.jr.ob.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.experiment.StateDict;
import primerlab.nn.CrossEntropy;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;
import primerlab.run.Portable;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Both models, small, with PyTorch's weights: logits, loss and every gradient as PyTorch has them. */
class TransformerPeerTest {
    private static final double CLOSE = 2e-5;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    private static Map<String, Object> peer(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(TransformerPeerTest.class.getResourceAsStream("/primerlab/" + file))) {
            return JSON.std.mapFrom(in);
        }
    }

    private static float[] floats(Object numbers) {
        List<?> list = (List<?>) numbers;
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = ((Number) list.get(i)).floatValue();
        }
        return floats;
    }

    private static int[] ints(Object numbers) {
        return ((List<?>) numbers).stream().mapToInt(number -> ((Number) number).intValue()).toArray();
    }

    private static List<?> list(Map<String, Object> peer, String key) {
        return (List<?>) Objects.requireNonNull(peer.get(key));
    }

    private static void take(Parameters parameters, Map<String, Object> peer) throws BadInput {
        Map<String, Portable.Weights> weights = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(peer.get("weights"))).forEach((name, tensor) -> {
            Map<?, ?> parts = (Map<?, ?>) tensor;
            weights.put((String) name, new Portable.Weights(ints(Objects.requireNonNull(parts.get("shape"))),
                    floats(Objects.requireNonNull(parts.get("values")))));
        });
        StateDict.load(weights, List.of(parameters));
        assertEquals(List.copyOf(weights.keySet()), List.copyOf(StateDict.of(List.of(parameters)).keySet()));
    }

    private static void close(float[] expected, Tensor actual, int from, String what) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual.get(from + i), CLOSE, what + "[" + i + "]");
        }
    }

    private static void gradientsAgree(Map<String, Object> peer, Parameters parameters, Tensor gradients) {
        Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(peer.get("gradients"));
        assertEquals(parameters.declared().size(), expected.size());
        expected.forEach((name, numbers) -> close(floats(Objects.requireNonNull(numbers)), parameters.part((String) name, gradients), 0, "gradient of " + name));
    }

    @Test void aLanguageModelIsThePeers() throws IOException, BadInput {
        Map<String, Object> peer = peer("language-step.json");
        LanguageModel model = new LanguageModel(7, 8, 2, 2, 16);
        Parameters parameters = model.parameters(memory);
        take(parameters, peer);
        Tensor gradients = memory.tensor("gradients", 1, parameters.size());
        Graph g = new Graph(memory);
        Stack stack = model.stack(g, Weights.trained(g, parameters, gradients), model.places(memory, 6), 2);
        Node logits = model.logits(stack, ints(peer.get("ids")), Blocks.positions(2, 6));
        CrossEntropy loss = new Sequences(g).crossEntropy(logits, ints(peer.get("next")));
        Program program = g.program();
        program.forward();
        program.backward();
        close(floats(peer.get("logits")), logits.value(), 0, "logits");
        assertEquals(((Number) Objects.requireNonNull(peer.get("loss"))).doubleValue(), loss.value(), CLOSE);
        gradientsAgree(peer, parameters, gradients);
    }

    @Test void anEncoderDecoderWithPaddingIsThePeersWithout() throws IOException, BadInput {
        Map<String, Object> peer = peer("transformer-step.json");
        EncoderDecoder model = new EncoderDecoder(9, 8, 2, 1, 16);
        Parameters parameters = model.parameters(memory);
        take(parameters, peer);
        List<int[]> prompts = list(peer, "prompts").stream().map(TransformerPeerTest::ints).toList();
        List<int[]> answers = list(peer, "answers").stream().map(TransformerPeerTest::ints).toList();
        PairRows rows = new PairRows(prompts, answers, 7, 8, 0, 1);             // longer than any
        PairBatch batch = new PairBatch(rows, 2);
        batch.put(0, 1);
        batch.put(0, 0);                                                        // what a longer pair left is covered
        batch.put(1, 1);
        Tensor gradients = memory.tensor("gradients", 1, parameters.size());
        Graph g = new Graph(memory);
        Stack stack = model.stack(g, Weights.trained(g, parameters, gradients), model.places(memory, 8), 2);
        Node encoded = model.encode(stack, batch.source, batch.sourcePositions(), batch.sight());
        Node logits = model.decode(stack, batch.target, batch.targetPositions(), batch.past(), encoded, batch.sight());
        CrossEntropy loss = new Sequences(g).crossEntropy(logits, batch.next);
        Program program = g.program();
        program.forward();
        program.backward();
        for (int pair = 0; pair < 2; pair++) {
            close(floats(list(peer, "logits").get(pair)), logits.value(), pair * 8 * 9, "logits of pair " + pair);
        }
        assertEquals(((Number) Objects.requireNonNull(peer.get("loss"))).doubleValue(), loss.value(), CLOSE);
        gradientsAgree(peer, parameters, gradients);
    }
}
