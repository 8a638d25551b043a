package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import primerlab.dataset.Tokens;
import primerlab.experiment.transformer.AttentionView.Kind;
import primerlab.nn.Attention;
import primerlab.nn.Attention.Sight;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** A prompt that somebody asks about: read, answered and laid open by the weights of any moment. On memory of its own. */
final class AskedPrompt implements AutoCloseable {
    private final String prompt;
    private final Vocabulary vocabulary;
    private final Vocabulary.Asked asked;
    private final EncoderDecoder model;
    private final Memory memory = new Memory();
    private final Parameters parameters;
    private final Tensor places;
    private final Prompted prompted;
    private final int bos;
    private final int eos;
    private final int room;
    private final int[] target;
    private final int[] length = {1};
    private final Stack stack;
    private final Node logits;
    private final Program program;

    /** @param asked one token or more */
    AskedPrompt(String prompt, Vocabulary vocabulary, Vocabulary.Asked asked, EncoderDecoder model, Parameters parameters, int room) {
        this.prompt = prompt;
        this.vocabulary = vocabulary;
        this.asked = asked;
        this.model = model;
        this.parameters = parameters;
        this.room = room;
        bos = vocabulary.id(Tokens.BOS);
        eos = vocabulary.id(Tokens.EOS);
        places = model.places(memory, Math.max(asked.ids().length, room));
        prompted = new Prompted(memory, model, parameters, places, asked.ids(), 1, room);
        target = new int[room];
        Graph g = new Graph(memory);
        stack = model.stack(g, Weights.fixed(g, parameters), places, 1);
        Node encoded = model.encode(stack, asked.ids(), Blocks.positions(1, asked.ids().length), Sight.ALL);
        logits = model.decode(stack, target, Blocks.positions(1, room), new Sight(true, length), encoded, Sight.ALL);
        program = g.program();
    }

    /**
     * What the model makes of it now.
     *
     * @param key of the random numbers that tokens are drawn by
     */
    Reading read(Choosing choosing, long key) {
        int[] answer = answer(choosing, key);
        target[0] = bos;
        System.arraycopy(answer, 0, target, 1, answer.length - 1);
        Arrays.fill(target, answer.length, room, bos);
        length[0] = answer.length;
        program.forward();
        int[] read = Arrays.copyOf(target, answer.length);
        return new Reading(prompt, asked, passage(asked.ids(), asked.pieces(), 0),
                passage(read, Arrays.stream(read).mapToObj(vocabulary::token).toList(), 1), answer, likelihood(answer.length), attentions(answer.length),
                streams(answer.length), choosing, chances(answer.length, key));
    }

    private static float[] chances(int tokens, long key) {
        float[] chances = new float[tokens];
        for (int at = 0; at < tokens; at++) {
            chances[at] = Draw.uniform(key, at);
        }
        return chances;
    }

    private List<StreamView> streams(int tokens) {
        boolean residual = model.parts().residuals();
        return stack.sublayers().stream()
                .map(sublayer -> StreamView.of(sublayer, sublayer.name().startsWith("encoder") ? asked.ids().length : tokens, residual)).toList();
    }

    private int[] answer(Choosing choosing, long key) {
        int[] answer = new int[room];
        int[] newest = {bos};
        prompted.begin();
        for (int at = 0; at < room; at++) {
            Tensor next = prompted.next(newest, at);
            int chosen = Choosing.pick(choosing.shares(next.toArray()), Draw.uniform(key, at));
            answer[at] = chosen;
            newest[0] = chosen;
            if (chosen == eos) {
                return Arrays.copyOf(answer, at + 1);
            }
        }
        return answer;
    }

    private Passage passage(int[] ids, List<String> pieces, int stackNumber) {
        int width = places.cols();
        float[] embedded = new float[ids.length * width];
        Tensor table = parameters.get("embed.weight");
        float root = (float) Math.sqrt(width);
        for (int i = 0; i < embedded.length; i++) {
            embedded[i] = root * table.get(ids[i / width] * width + i % width);
        }
        float[] where = new float[embedded.length];
        places.rows(0, ids.length).write(where, 0);
        float[] sum = new float[embedded.length];
        stack.reads().get(stackNumber).value().rows(0, ids.length).write(sum, 0);
        return new Passage(ids, pieces, width, embedded, where, sum);
    }

    /** softmax of each row of logits. */
    private float[] likelihood(int tokens) {
        int words = logits.value().cols();
        float[] all = new float[tokens * words];
        for (int at = 0; at < tokens; at++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int id = 0; id < words; id++) {
                top = Math.max(top, logits.value().get(at * words + id));
            }
            double sum = 0;
            for (int id = 0; id < words; id++) {
                double power = Math.exp(logits.value().get(at * words + id) - top);
                all[at * words + id] = (float) power;
                sum += power;
            }
            for (int id = 0; id < words; id++) {
                all[at * words + id] /= (float) sum;
            }
        }
        return all;
    }

    private List<AttentionView> attentions(int tokens) {
        List<AttentionView> views = new ArrayList<>();
        List<Attention> all = stack.attentions();
        boolean scaled = model.parts().scaling();
        int prompted = asked.ids().length;
        for (int layer = 0; layer < model.layers(); layer++) {
            views.add(AttentionView.of(all.get(layer), Kind.ENCODER, layer, prompted, prompted, scaled));
        }
        for (int layer = 0; layer < model.layers(); layer++) {
            int own = model.layers() + 2 * layer;
            views.add(AttentionView.of(all.get(own), Kind.DECODER, layer, tokens, tokens, scaled));
            views.add(AttentionView.of(all.get(own + 1), Kind.CROSS, layer, tokens, prompted, scaled));
        }
        return views;
    }

    @Override public void close() {
        memory.close();
    }
}
