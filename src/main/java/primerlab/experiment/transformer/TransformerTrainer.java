package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import primerlab.dataset.Pairs;
import primerlab.dataset.Tokens;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Tensor;
import primerlab.run.Settings;
import primerlab.run.TextSampler;
import primerlab.text.BadInput;

/** Trains an {@link EncoderDecoder} to answer prompts, with teacher forcing. */
final class TransformerTrainer extends TokenTrainer<TransformerSnapshot> implements TextSampler {
    /** Fixed: the sums over the batch must not depend on how many threads there are. */
    static final int SHARDS = 2;
    /** The feed-forward layer is this much wider than the rest. */
    private static final int EXPANSION = 2;
    private static final int START = -1;

    private final Pairs pairs;
    private final Tokens tokens;
    private final HeldOutPairs heldOut;
    private final Answers answers;

    private TransformerTrainer(Model model, Settings settings, Pairs pairs, Tokens tokens, HeldOutPairs heldOut, Answers answers, int workers) {
        super(model, settings, workers);
        this.pairs = pairs;
        this.tokens = tokens;
        this.heldOut = heldOut;
        this.answers = answers;
    }

    /** @throws BadInput where a prompt or an answer is too long */
    static TransformerTrainer of(Settings settings, Pairs pairs, long seed, int workers) throws BadInput {
        Tokens tokens = Tokens.of(Units.of(settings), pairs);
        PairRows train = PairRows.of(pairs.train(), pairs, tokens);
        PairRows test = PairRows.of(pairs.heldOut(), pairs, tokens);
        int width = settings.whole("width");
        EncoderDecoder model = new EncoderDecoder(tokens.size(), width, settings.whole("heads"), settings.whole("layers"), EXPANSION * width);
        Memory memory = new Memory();
        Parameters parameters = model.parameters(memory);
        parameters.initialise(Draw.key(seed, START, 0));
        Tensor places = model.places(memory, Math.max(train.source(), train.target()));
        int count = settings.whole("batch") / SHARDS;
        List<PairsShard> shards = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            shards.add(new PairsShard(memory, model, parameters, places, train, seed, shard, SHARDS, count));
        }
        return new TransformerTrainer(new Model(memory, parameters, shards), settings, pairs, tokens,
                new HeldOutPairs(memory, model, parameters, places, test, SHARDS),
                new Answers(memory, model, parameters, places, test, tokens.id(Tokens.EOS), SHARDS), workers);
    }

    @Override public TransformerSnapshot snapshot() {
        return new TransformerSnapshot(step(), phase(), loss());
    }

    @Override public double heldOut() {
        return heldOut.nats(shards());
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("exact", answers.exact(shards()));
        return measures;
    }

    /** Held-out prompts, each with a tab and the answer that is given to it, a line each. */
    @Override public String text(int count) {
        List<Pairs.Pair> asked = pairs.heldOut().subList(0, Math.min(count, pairs.heldOut().size()));
        int[][] given = answers.to(asked.size(), shards());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < given.length; i++) {
            lines.append(asked.get(i).prompt()).append('\t').append(tokens.decode(given[i])).append('\n');
        }
        return lines.toString();
    }
}
