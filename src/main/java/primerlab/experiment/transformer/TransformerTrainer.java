package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.Arrays;
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

    static final List<String> SERIES = List.of("loss", "learning-rate", "exact", "lstm-loss", "lstm-exact", "seconds", "lstm-seconds");
    /** Where in it the series begin that only a run with an LSTM beside has. */
    static final int LSTM_LOSS = 3;
    /** Every so many steps the answers to a few held-out prompts are looked at. */
    static final int LOOK = 25;
    static final int LOOKED_AT = 128;
    private static final int ASK_STREAM = 6000;
    /** Beam search may take this many times less time than learning. */
    private static final int RARE = 8;

    private final EncoderDecoder network;
    private final Parameters parameters;
    private final int room;
    private final Vocabulary vocabulary;
    private final EmbeddingMap map = new EmbeddingMap();
    private final Pairs pairs;
    private final Tokens tokens;
    private final HeldOutPairs heldOut;
    private final Answers answers;
    private final PairRows test;
    private final Examples examples;
    private final long seed;
    private String question;
    private String lastAsked = "";
    /** How often the same was asked in a row, or with nothing between: each time other numbers draw the answer. */
    private int again;
    private @Nullable AskedPrompt asked;
    private @Nullable BeamSearch search;
    private @Nullable Searched searched;
    private long searchedAt;
    private long searchTook;
    private double exact = Double.NaN;
    private LengthScores scores = LengthScores.NONE;

    private TransformerTrainer(Model model, EncoderDecoder network, int room, Settings settings, Pairs pairs, Tokens tokens, PairRows test,
                               HeldOutPairs heldOut, Answers answers, long seed, int workers) {
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
        this.test = test;
        this.seed = seed;
        examples = Examples.of(pairs);
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
        return new TransformerTrainer(new Model(memory, parameters, shards), model, train.target(), settings, pairs, tokens, test,
                new HeldOutPairs(memory, model, parameters, places, test, SHARDS),
                new Answers(memory, model, parameters, places, test, tokens.id(Tokens.EOS), SHARDS), seed, workers);
    }

    @Override public TransformerSnapshot snapshot() {
        EmbeddingMap.Picture picture = map.of(parameters.get("embed.weight"));
        return new TransformerSnapshot(step(), phase(), loss(), exact, vocabulary, reading(), picture.xy(), picture.share(), scores, examples,
                searched(), null);
    }

    /** A prompt; an empty one is asked nothing. */
    @Override public void ask(String prompt) {
        if (!prompt.isBlank()) {
            again = prompt.equals(lastAsked) ? again + 1 : 0;
            lastAsked = prompt;
        }
        question = prompt;
        forgetAsked();
    }

    private Choosing choosing() {
        return new Choosing(settings().number("temperature"), settings().whole("top-k"), settings().number("top-p"));
    }

    private @Nullable Reading reading() {
        if (asked == null) {
            Vocabulary.Asked read = vocabulary.read(question);
            if (question.isBlank() || read.ids().length == 0) {
                return null;
            }
            asked = new AskedPrompt(question, vocabulary, read, network, parameters, room);
        }
        return asked.read(choosing(), Draw.key(seed, question.hashCode(), ASK_STREAM + again));
    }

    /** Dear, so that while the model learns it keeps what it found for a while; both answers in it are then of the same earlier weights. */
    private @Nullable Searched searched() {
        int beams = settings().whole("beams");
        Vocabulary.Asked read = vocabulary.read(question);
        if (beams < 2 || question.isBlank() || read.ids().length == 0) {
            forgetSearch();
            return null;
        }
        if (search == null || search.beams() != beams) {
            forgetSearch();
            search = new BeamSearch(question, read.ids(), vocabulary, network, parameters, room, beams);
        }
        long now = System.nanoTime();
        if (searched == null || searched.step() > step() || now - searchedAt > RARE * searchTook) {
            searched = search.search(step());
            searchedAt = System.nanoTime();
            searchTook = searchedAt - now;
        }
        return searched;
    }

    private void forgetSearch() {
        if (search != null) {
            search.close();
            search = null;
        }
        searched = null;
    }

    private void forgetAsked() {
        forgetSearch();
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
            scores = LengthScores.of(test, answers.to(Math.min(LOOKED_AT, test.size()), shards()));
            exact = scores.exact();
        }
        into[2] = look ? exact : Double.NaN;
        Arrays.fill(into, LSTM_LOSS, SERIES.size(), Double.NaN);
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
