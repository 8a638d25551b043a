package primerlab.figure.transformer;

import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.Transformer;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The bars of the next token stand for the whole vocabulary. */
class DecodeSharesTest {
    private static Trainer<TransformerSnapshot> trained(String... knobs) throws BadInput, Diverged {
        Transformer experiment = new Transformer();
        Settings settings = Settings.standard(experiment.knobs()).with("data", "dialogue").with("tokens", "words").with("width", "32").with("layers", "1");
        for (int i = 0; i < knobs.length; i += 2) {
            settings = settings.with(knobs[i], knobs[i + 1]);
        }
        Trainer<TransformerSnapshot> trainer = experiment.trainer(settings, 2, 1);
        for (int step = 0; step < 40; step++) {
            trainer.runStep();
        }
        trainer.ask("what is attention?");
        return trainer;
    }

    private static Reading reading(Trainer<TransformerSnapshot> trainer) {
        return Objects.requireNonNull(trainer.snapshot().reading());
    }

    @Test void theBarsAddUpToOneAndTheLikeliestStandsFirst() throws BadInput, Diverged {
        try (var trainer = trained("temperature", "1.3")) {
            Reading reading = reading(trainer);
            for (int at = 0; at < reading.answer().length; at++) {
                DecodeShares shares = DecodeShares.of(reading, at, 7);
                assertEquals(1, Arrays.stream(shares.model()).sum(), 1e-5);
                assertEquals(1, Arrays.stream(shares.drawn()).sum(), 1e-9);
                int place = at;
                double most = java.util.stream.IntStream.range(0, trainer.snapshot().vocabulary().size()).mapToDouble(id -> reading.probability(place, id)).max().orElse(0);
                assertEquals(most, shares.model()[0]);
                assertTrue(Arrays.stream(shares.ids()).anyMatch(id -> id == reading.answer()[place]), "the token that was chosen has a bar of its own");
            }
        }
    }

    @Test void topKLeavesSoManyBarsAndGreedyOne() throws BadInput, Diverged {
        try (var trainer = trained("temperature", "1", "top-k", "3"); var greedy = trained()) {
            DecodeShares three = DecodeShares.of(reading(trainer), 0, 7);
            assertEquals(3, three.left());
            assertTrue(three.drawn()[2] > 0 && three.drawn()[3] == 0 && three.drawn()[7] == 0);
            double kept = three.model()[0] + three.model()[1] + three.model()[2];
            assertEquals(three.model()[1] / kept, three.drawn()[1], 1e-6);
            DecodeShares one = DecodeShares.of(reading(greedy), 0, 7);
            assertEquals(1, one.left());
            assertEquals(1, one.drawn()[0]);
        }
    }
}
