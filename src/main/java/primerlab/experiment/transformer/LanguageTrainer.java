package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import primerlab.dataset.HeldOut;
import primerlab.dataset.Tokens;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Parts;
import primerlab.nn.Tensor;
import primerlab.run.Settings;
import primerlab.run.TextSampler;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Trains a {@link LanguageModel} on blocks of text drawn uniformly. */
final class LanguageTrainer extends TokenTrainer<LanguageSnapshot> implements TextSampler {
    /** Fixed: the sums over the batch must not depend on how many threads there are. */
    static final int SHARDS = 2;
    /** The feed-forward layer is this much wider than the rest. */
    private static final int EXPANSION = 4;
    private static final int START = -1;
    private static final int SAMPLES_STREAM = 5000;

    private final long seed;
    private final Tokens tokens;
    private final HeldOutText heldOut;
    private final Writer writer;

    private LanguageTrainer(Model model, Parts parts, Settings settings, long seed, Tokens tokens, HeldOutText heldOut, Writer writer, int workers) {
        super(model, parts, settings, workers);
        this.seed = seed;
        this.tokens = tokens;
        this.heldOut = heldOut;
        this.writer = writer;
    }

    /**
     * @param name of the text
     * @param text all of it in tokens, of which the last tenth is held out
     * @throws BadInput where the text is too short for the context
     */
    static LanguageTrainer of(Settings settings, String name, Tokens tokens, int[] text, long seed, int workers) throws BadInput {
        int context = settings.whole("context");
        int[] train = Arrays.copyOf(text, HeldOut.cut(text.length));
        int[] test = Arrays.copyOfRange(text, train.length, text.length);
        if (Math.min(train.length, test.length) <= context) {
            throw new BadInput(Words.of("language").say("too-short", name, Integer.toString(text.length), Integer.toString(context),
                    Integer.toString(10 * (context + 1))));
        }
        int width = settings.whole("width");
        LanguageModel model = new LanguageModel(tokens.size(), width, settings.whole("heads"), settings.whole("layers"), EXPANSION * width);
        Memory memory = new Memory();
        Parameters parameters = model.parameters(memory);
        parameters.initialise(Draw.key(seed, START, 0));
        Tensor places = model.places(memory, context);
        int blocks = settings.whole("batch") / SHARDS;
        List<LanguageShard> shards = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            shards.add(new LanguageShard(memory, model, parameters, places, train, context, seed, shard * blocks, blocks));
        }
        return new LanguageTrainer(new Model(memory, parameters, shards), model.parts(), settings, seed, tokens,
                new HeldOutText(memory, model, parameters, places, test, context, SHARDS), new Writer(memory, model, parameters, places, context), workers);
    }

    @Override public LanguageSnapshot snapshot() {
        return new LanguageSnapshot(step(), phase(), loss());
    }

    @Override public double heldOut() {
        return heldOut.nats(shards());
    }

    /** Goes on from the end of a line. */
    @Override public String text(int count) {
        int first = Math.max(0, tokens.id("\n"));
        return tokens.decode(writer.write(first, count, Draw.key(seed, step(), SAMPLES_STREAM)));
    }
}
