package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import primerlab.dataset.Pairs;
import primerlab.dataset.Tokens;
import primerlab.experiment.Descent;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/** Trains an {@link LstmEncoderDecoder} on the pairs, and with the rate, of the transformer beside it. */
final class LstmTrainer extends Descent<LstmTrainer.Seen> {
    private static final int START = -1;
    private static final int LSTM_STREAM = 1;
    /** Its decoder reads its answer anew for each token, which is dear: it is looked at half as often as the transformer. */
    static final int LOOK = 2 * TransformerTrainer.LOOK;
    private static final int AT_ONCE = 32;

    private final Memory memory;
    private final LstmEncoderDecoder network;
    private final Parameters parameters;
    private final PairRows test;
    private final int eos;
    private final LstmSpeaker speaker;
    private Settings settings;
    private Learning learning;
    private LengthScores scores = LengthScores.NONE;
    private @Nullable Asked asked;

    /** What there is to see of it alone. */
    record Seen(double loss, LengthScores scores, int[] answer) {}

    /** A prompt of any length, with a speaker for it on memory of its own. */
    private record Asked(Memory memory, int[] ids, LstmSpeaker speaker) {}

    private LstmTrainer(Model model, LstmEncoderDecoder network, Settings settings, PairRows test, int eos, int workers) {
        super(model, workers, settings.number("beta-2"));
        memory = model.memory();
        parameters = model.parameters();
        this.network = network;
        this.settings = settings;
        this.test = test;
        this.eos = eos;
        learning = Learning.of(settings);
        speaker = new LstmSpeaker(memory, network, parameters, AT_ONCE, test.source(), test.target(), test, eos);
    }

    /** @throws BadInput where a prompt or an answer is too long */
    static LstmTrainer of(Settings settings, Pairs pairs, long seed, int workers) throws BadInput {
        Tokens tokens = Tokens.of(Units.of(settings), pairs);
        PairRows train = PairRows.of(pairs.train(), pairs, tokens);
        LstmEncoderDecoder network = new LstmEncoderDecoder(tokens.size(), settings.whole("width"), settings.whole("lstm-width"));
        Memory memory = new Memory();
        Parameters parameters = network.parameters(memory);
        parameters.initialise(Draw.key(seed, START, LSTM_STREAM));
        int shards = TransformerTrainer.SHARDS;
        List<LstmShard> replicas = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            replicas.add(new LstmShard(memory, network, parameters, train, seed, shard, shards, settings.whole("batch") / shards));
        }
        return new LstmTrainer(new Model(memory, parameters, replicas), network, settings, PairRows.of(pairs.heldOut(), pairs, tokens),
                tokens.id(Tokens.EOS), workers);
    }

    @Override protected double learningRate(long ofStep) {
        return learning.rate(ofStep);
    }

    @Override public void set(String knob, String value) throws BadInput {
        settings = settings.with(knob, value);
        learning = Learning.of(settings);
    }

    /** What it shall answer in snapshots; no token for nothing. */
    void asked(int[] ids) {
        if (asked != null && java.util.Arrays.equals(asked.ids, ids)) {
            return;
        }
        forgetAsked();
        if (ids.length > 0) {
            Memory own = new Memory();
            asked = new Asked(own, ids, new LstmSpeaker(own, network, parameters, 1, ids.length, test.target(), test, eos));
        }
    }

    private void forgetAsked() {
        if (asked != null) {
            asked.memory.close();
            asked = null;
        }
    }

    /** Answers the first held-out prompts and counts how many are right. */
    void look() {
        int count = Math.min(TransformerTrainer.LOOKED_AT, test.size());
        int[][] answers = new int[count][];
        for (int first = 0; first < count; first += AT_ONCE) {
            int[][] given = speaker.answer(test.prompts().subList(first, Math.min(count, first + AT_ONCE)).toArray(int[][]::new));
            System.arraycopy(given, 0, answers, first, given.length);
        }
        scores = LengthScores.of(test, answers);
    }

    int width() {
        return network.width();
    }

    double exact() {
        return scores.exact();
    }

    /** Share of all held-out prompts that it answers right. */
    double exactOfAll() {
        int right = 0;
        for (int first = 0; first < test.size(); first += AT_ONCE) {
            int[][] given = speaker.answer(test.prompts().subList(first, Math.min(test.size(), first + AT_ONCE)).toArray(int[][]::new));
            for (int i = 0; i < given.length; i++) {
                right += java.util.Arrays.equals(given[i], test.answers().get(first + i)) ? 1 : 0;
            }
        }
        return (double) right / test.size();
    }

    @Override public Seen snapshot() {
        return new Seen(loss(), scores, asked == null ? new int[0] : asked.speaker.answer(new int[][] {asked.ids})[0]);
    }

    @Override public void record(double[] into) {
        into[0] = loss();
    }

    @Override public double heldOut() {
        return Double.NaN;
    }

    @Override public Map<String, Double> measures() {
        return Map.of("lstm_exact", exactOfAll());
    }

    @Override public void close() {
        forgetAsked();
        super.close();
    }
}
