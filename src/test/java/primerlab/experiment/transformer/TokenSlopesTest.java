package primerlab.experiment.transformer;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.experiment.WholeSlopes;
import primerlab.nn.DataParallel.Replica;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;

/** The whole losses of both transformers, and of the LSTMs beside them. */
class TokenSlopesTest {
    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    @Test void theLossOfALanguageModelHasItsSlopes() {
        LanguageModel model = new LanguageModel(9, 16, 2, 2, 32);
        Parameters parameters = model.parameters(memory);
        parameters.initialise(5);
        int[] text = {1, 5, 2, 0, 8, 3, 3, 4, 7, 6, 1, 2, 5, 0, 4, 8, 2, 6, 7, 3};
        hasItsSlopes(parameters, new LanguageShard(memory, model, parameters, model.places(memory, 7), text, 7, 3, 0, 3));
    }

    @Test void theLossOfAnEncoderDecoderHasItsSlopes() {
        EncoderDecoder model = new EncoderDecoder(9, 16, 2, 2, 32);
        Parameters parameters = model.parameters(memory);
        parameters.initialise(5);
        PairRows rows = new PairRows(List.of(new int[] {1, 2, 3}, new int[] {4, 5, 6, 7, 8}), List.of(new int[] {3, 2, 1, 0}, new int[] {8, 0}), 5, 4, 0, 1);
        hasItsSlopes(parameters, new PairsShard(memory, model, parameters, model.places(memory, 5), rows, 3, 0, 1, 4));
    }

    @Test void theLossOfAnEncoderDecoderOfLstmsHasItsSlopes() {
        LstmEncoderDecoder model = new LstmEncoderDecoder(9, 16, 16);
        Parameters parameters = model.parameters(memory);
        parameters.initialise(5);
        PairRows rows = new PairRows(List.of(new int[] {1, 2, 3}, new int[] {4, 5, 6, 7, 8}), List.of(new int[] {3, 2, 1, 0}, new int[] {8, 0}), 5, 4, 0, 1);
        hasItsSlopes(parameters, new LstmShard(memory, model, parameters, rows, 3, 0, 1, 4));
    }

    private static void hasItsSlopes(Parameters parameters, Replica shard) {
        shard.draw(0);
        WholeSlopes.agree(parameters, shard.gradients(), () -> {
            shard.program().forward();
            return shard.loss();
        }, shard.program()::backward);
    }
}
