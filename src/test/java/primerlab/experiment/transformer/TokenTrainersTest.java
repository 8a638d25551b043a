package primerlab.experiment.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import primerlab.run.Diverged;
import primerlab.run.Experiment;
import primerlab.run.Portable;
import primerlab.run.Settings;
import primerlab.run.TextSampler;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokenTrainersTest {
    private static final int STEPS = 6;

    static List<Experiment<?>> both() {
        return List.of(new Language(), new Transformer());
    }

    private static Settings with(Experiment<?> experiment, String... knobs) throws BadInput {
        Settings settings = Settings.standard(experiment.knobs()).with("width", "32").with("layers", "1");
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return settings;
    }

    private static Settings small(Experiment<?> experiment) throws BadInput {
        return experiment instanceof Language ? with(experiment, "context=16", "data=facts") : with(experiment, "data=dialogue");
    }

    private static List<Double> losses(Trainer<?> trainer, int steps, Runnable between) throws Diverged {
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
            losses.add(trainer.loss());
            between.run();
        }
        return losses;
    }

    private static List<Double> losses(Experiment<?> experiment, long seed, int workers) throws BadInput, Diverged {
        try (Trainer<?> trainer = experiment.trainer(small(experiment), seed, workers)) {
            List<Double> all = losses(trainer, STEPS, () -> {});
            all.add(trainer.heldOut());
            all.addAll(trainer.measures().values());
            for (float number : trainer.save()) {
                all.add((double) number);
            }
            return all;
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void theSameSeedGivesTheSameRunOnOneWorkerAndOnMore(Experiment<?> experiment) throws BadInput, Diverged {
        List<Double> one = losses(experiment, 3, 1);
        assertEquals(one, losses(experiment, 3, 2));
        assertEquals(one, losses(experiment, 3, 4));
        assertNotEquals(one, losses(experiment, 4, 1));
    }

    @ParameterizedTest
    @MethodSource("both")
    void lookingMeasuringAndWritingChangeNothing(Experiment<?> experiment) throws BadInput, Diverged {
        try (Trainer<?> unseen = experiment.trainer(small(experiment), 3, 2); Trainer<?> seen = experiment.trainer(small(experiment), 3, 2)) {
            List<Double> losses = losses(unseen, STEPS, () -> {});
            assertEquals(losses, losses(seen, STEPS, () -> {
                seen.snapshot();
                seen.heldOut();
                seen.measures();
                assertEquals(((TextSampler) seen).text(20), ((TextSampler) seen).text(20));
            }));
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void phaseByPhaseIsTheSameMathsAndWhatWasRestoredRepeatsIt(Experiment<?> experiment) throws BadInput, Diverged {
        try (Trainer<?> whole = experiment.trainer(small(experiment), 3, 2); Trainer<?> cut = experiment.trainer(small(experiment), 3, 1)) {
            losses(whole, 2, () -> {});
            float[] saved = whole.save();
            List<Double> losses = losses(whole, STEPS, () -> {});
            cut.restore(2, saved);
            for (double loss : losses) {
                for (int phase = 0; phase < experiment.phases().size(); phase++) {
                    assertEquals(phase, cut.phase());
                    cut.runPhase();
                }
                assertEquals(loss, cut.loss());
            }
            assertArrayEquals(whole.save(), cut.save());
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void weightsLeaveAndComeBack(Experiment<?> experiment) throws BadInput, Diverged {
        try (Trainer<?> one = experiment.trainer(small(experiment), 3, 2); Trainer<?> other = experiment.trainer(small(experiment), 4, 2)) {
            losses(one, STEPS, () -> {});
            assertNotEquals(one.heldOut(), other.heldOut());
            ((Portable) other).load(((Portable) one).tensors());
            assertEquals(one.heldOut(), other.heldOut());
            assertEquals("embed.weight", ((Portable) one).tensors().firstEntry().getKey());
            assertEquals("out.bias", ((Portable) one).tensors().lastEntry().getKey());
        }
    }

    @Test void aTextTooShortForTheContextIsNamedWithWhatItTakes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("note.txt");
        Files.writeString(file, "too short a note\n".repeat(10));
        Experiment<?> experiment = new Language();
        BadInput complaint = assertThrows(BadInput.class, () -> experiment.trainer(with(experiment, "data=" + file), 1, 1));
        assertEquals("note.txt: 170 tokens are too few for a context of 64; give a text of at least 650, or set a shorter context", complaint.getMessage());
    }

    @Test void anAnswerTooLongIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, "a\tb\nlong\t" + "0123456789".repeat(40) + "\n");
        Experiment<?> experiment = new Transformer();
        BadInput complaint = assertThrows(BadInput.class, () -> experiment.trainer(with(experiment, "data=" + file), 1, 1));
        assertEquals("pairs.tsv: \"012345678901234567890123456789…\" has 401 tokens with its end; keep up to 256, or leave it out", complaint.getMessage());
    }

    @Test void wordsAndCharactersAreDifferentTokens() throws BadInput, Diverged {
        for (Experiment<?> experiment : both()) {
            Settings words = small(experiment).with("tokens", "words");
            try (Trainer<?> trainer = experiment.trainer(words, 1, 2); Trainer<?> other = experiment.trainer(small(experiment), 1, 2)) {
                losses(trainer, STEPS, () -> {});
                assertTrue(trainer.heldOut() > other.heldOut(), "a word is harder to tell than a character");
                assertFalse(((TextSampler) trainer).text(5).isEmpty());
            }
        }
    }

    @Test void nothingCanBeLearnedFromRandomCharacters() throws BadInput, Diverged {
        Experiment<?> experiment = new Language();
        try (Trainer<?> trainer = experiment.trainer(with(experiment, "data=random", "context=16"), 1, 2)) {
            losses(trainer, 300, () -> {});
            assertEquals(Math.log(65), trainer.heldOut(), 0.1);
        }
    }

    @Test void aLanguageModelLearnsAndWritesNames() throws BadInput, Diverged {
        Experiment<?> experiment = new Language();
        // A rate that fades: 2.48 is about what one narrow layer can say of names it has not seen.
        try (Trainer<?> trainer = experiment.trainer(with(experiment, "data=names", "context=16", "learning-rate=0.006", "fade=150"), 2, 2)) {
            double before = trainer.heldOut();
            losses(trainer, 1500, () -> {});
            assertTrue(before > 3 && trainer.heldOut() <= 2.5, before + " → " + trainer.heldOut());
            String written = ((TextSampler) trainer).text(300);
            assertEquals(300, written.length());
            assertTrue(written.matches("[a-z\n]*"), written);
        }
    }

    @Test void anEncoderDecoderLearnsToCopyAndSaysSo(@TempDir Path folder) throws IOException, BadInput, Diverged {
        Path file = folder.resolve("copy.tsv");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            int n = i * 149 % 400;                              // out of order: what is held out has no letter that is never trained on
            String word = "" + (char) ('a' + n % 7) + (char) ('a' + n / 7 % 7) + (char) ('a' + n / 49 % 9);
            lines.append(word).append('\t').append(word).append('\n');
        }
        Files.writeString(file, lines);
        Experiment<?> experiment = new Transformer();
        try (Trainer<?> trainer = experiment.trainer(with(experiment, "data=" + file), 1, 2)) {
            assertTrue(trainer.measures().getOrDefault("exact", 1.0) < 0.1);
            losses(trainer, 700, () -> {});
            assertTrue(trainer.measures().getOrDefault("exact", 0.0) >= 0.9, "exact " + trainer.measures());
            String[] given = ((TextSampler) trainer).text(40).split("\n");
            assertEquals(40, given.length);
            long right = Arrays.stream(given).map(line -> line.split("\t", -1)).filter(sides -> sides[0].equals(sides[1])).count();
            assertEquals(trainer.measures().getOrDefault("exact", 0.0), right / 40.0);
        }
    }
}
