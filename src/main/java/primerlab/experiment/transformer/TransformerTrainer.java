package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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

    static final List<String> SERIES = List.of("loss", "learning-rate", "exact");
    /** Every so many steps the answers to a few held-out prompts are looked at. */
    private static final int LOOK = 25;
    private static final int LOOKED_AT = 64;

    private final EncoderDecoder network;
    private final Parameters parameters;
    private final int room;
    private final Vocabulary vocabulary;
    private final EmbeddingMap map = new EmbeddingMap();
    private final Pairs pairs;
    private final Tokens tokens;
    private final HeldOutPairs heldOut;
    private final Answers answers;
    private String question;
    private @Nullable AskedPrompt asked;
    private double exact = Double.NaN;

    private TransformerTrainer(Model model, EncoderDecoder network, int room, Settings settings, Pairs pairs, Tokens tokens, HeldOutPairs heldOut,
                               Answers answers, int workers) {
        super(model, network.parts(), settings, workers);
        this.network = network;
        this.room = room;
        parameters = model.parameters();
        vocabulary = new Vocabulary(tokens);
        question = pairs.heldOut().getFirst().prompt();
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
        return new TransformerTrainer(new Model(memory, parameters, shards), model, train.target(), settings, pairs, tokens,
                new HeldOutPairs(memory, model, parameters, places, test, SHARDS),
                new Answers(memory, model, parameters, places, test, tokens.id(Tokens.EOS), SHARDS), workers);
    }

    @Override public TransformerSnapshot snapshot() {
        EmbeddingMap.Picture picture = map.of(parameters.get("embed.weight"));
        return new TransformerSnapshot(step(), phase(), loss(), exact, vocabulary, reading(), picture.xy(), picture.share());
    }

    /** A prompt; an empty one is asked nothing. */
    @Override public void ask(String prompt) {
        question = prompt;
        forgetAsked();
    }

    private @Nullable Reading reading() {
        if (asked == null) {
            Vocabulary.Asked read = vocabulary.read(question);
            if (question.isBlank() || read.ids().length == 0) {
                return null;
            }
            asked = new AskedPrompt(question, vocabulary, read, network, parameters, room);
        }
        return asked.read();
    }

    private void forgetAsked() {
        if (asked != null) {
            asked.close();
            asked = null;
        }
    }

    @Override public void close() {
        forgetAsked();
        super.close();
    }

    @Override public void record(double[] into) {
        super.record(into);
        boolean look = step() % LOOK == 0;
        if (look) {
            exact = answers.exact(LOOKED_AT, shards());
        }
        into[2] = look ? exact : Double.NaN;
    }

    @Override public double heldOut() {
        return heldOut.nats(shards());
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("exact", answers.exact(Integer.MAX_VALUE, shards()));
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
