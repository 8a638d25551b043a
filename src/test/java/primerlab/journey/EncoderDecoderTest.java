package primerlab.journey;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.part.BarPlot;
import primerlab.figure.part.FileChoice;
import primerlab.figure.part.Numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lesson 13: an answer said token by token, chosen, searched for, followed through the layers, and an LSTM beside it. */
@Tag("journey")
class EncoderDecoderTest {
    @TempDir Path home;

    private static TransformerSnapshot snapshot(Learner learner) {
        RunPlayback<?> playback = learner.playback();
        return (TransformerSnapshot) Frames.fx(() -> playback.view().orElseThrow().snapshot());
    }

    private static Reading reading(Learner learner) {
        return Objects.requireNonNull(snapshot(learner).reading());
    }

    private static boolean cardSays(String formula) {
        return Sight.all(".formula-card .formula").stream().anyMatch(node -> ((Label) node).getText().contains(formula));
    }

    private static String bars(Learner learner) {
        return learner.find("#bars").map(node -> ((BarPlot) node).title()).orElse("");
    }

    private static void set(Learner learner, String knob, String value) {
        learner.click("#knob-" + knob + "-field");
        learner.press(KeyCode.CONTROL, KeyCode.A);
        learner.type(value);
        learner.press(KeyCode.ENTER);
        learner.await(() -> learner.playback().status().get().settings().get(knob).equals(value), knob + " is " + value);
    }

    @Test void anAnswerIsSaidTokenByTokenUpToItsEnd() {
        try (Learner learner = Learner.at("13", home)) {
            int length = reading(learner).answer().length;
            learner.click("#decode-start");
            learner.awaitText("#decode-where", text -> text.startsWith("Token 1 of " + length) && text.endsWith("<BOS>"), "nothing is said");
            learner.click("#decode-next");
            learner.awaitText("#decode-where", text -> text.startsWith("Token 2 of " + length), "one token is said");
            learner.await(() -> bars(learner).startsWith("Token 2,"), "the bars are those of the second");
            learner.click("#decode-back");
            learner.awaitText("#decode-where", text -> text.startsWith("Token 1 of "), "it is taken back");
            learner.click("#decode-end");
            learner.awaitText("#decode-where", text -> text.contains(length + " tokens are said"), "all of it");
            assertEquals(0, learner.status().step(), "saying trains nothing");
        }
    }

    @Test void temperatureAndTopKLeaveSoManyTokensToDrawFrom() {
        try (Learner learner = Learner.at("13", home)) {
            learner.await(() -> bars(learner).contains("One is left"), "greedy");
            set(learner, "temperature", "1");
            int all = snapshot(learner).vocabulary().size();
            learner.await(() -> bars(learner).contains(all + " are left"), "all tokens are left");
            set(learner, "top-k", "3");
            learner.await(() -> bars(learner).contains("3 are left"), "three are left");
            learner.press(KeyCode.DIGIT2);
            learner.tabTo("#bars");
            learner.press(KeyCode.RIGHT);
            learner.await(() -> cardSays("Σ"), "a bar is explained");
        }
    }

    @Test void bothSearchesAndTheirLogarithmsAreThoseOfTheModel() {
        try (Learner learner = Learner.at("13", home)) {
            learner.awaitText("#greedy-log", text -> text.contains("ln p"), "greedy is worked out");
            Reading reading = reading(learner);
            double sum = 0;
            int words = snapshot(learner).vocabulary().size();
            for (int at = 0; at < reading.answer().length; at++) {
                sum += Math.log(reading.likelihood()[at * words + reading.answer()[at]]);
            }
            String shown = Numbers.significant(sum, 3).replaceAll("0+$", "");
            assertTrue(learner.text("#greedy-log").contains(shown.substring(0, Math.min(4, shown.length()))), learner.text("#greedy-log") + " for " + sum);
            assertEquals(reading.answer().length, Sight.all("#greedy-tokens .token").size());
            learner.awaitText("#search-verdict", text -> text.startsWith("3 beams"), "the verdict");
        }
    }

    @Test void aCellOfEveryPictureIsReadByKeyboard() {
        try (Learner learner = Learner.at("13", home)) {
            learner.press(KeyCode.DIGIT1);
            learner.hasFocus("#board");
            for (int i = 0; i < 3; i++) {
                learner.press(i == 0 ? KeyCode.RIGHT : KeyCode.PAGE_DOWN);
                learner.await(() -> cardSays("e^s"), "a share of attention");
            }
            learner.tabTo("#stream");
            learner.press(KeyCode.RIGHT);
            learner.await(() -> cardSays("|x|"), "a length");
            learner.press(KeyCode.PAGE_DOWN);
            learner.press(KeyCode.ENTER);
            learner.tabTo("#stream-inside");
            for (String formula : new String[] {"x", "W", "x + y"}) {
                learner.press(formula.equals("x") ? KeyCode.RIGHT : KeyCode.PAGE_DOWN);
                learner.await(() -> cardSays(formula), formula + " is explained");
            }
            learner.press(KeyCode.ENTER);
            assertTrue(learner.clipboard().matches("-?\\d.*"), "the number is on the clipboard: " + learner.clipboard());
        }
    }

    @Test void anLstmIsTrainedBesideIt() {
        try (Learner learner = Learner.at("13", home)) {
            learner.awaitText("#lstm-verdict", text -> text.startsWith("No LSTM"), "there is none");
            learner.click("#lstm-on");
            learner.await(() -> learner.playback().status().get().settings().on("lstm"), "an LSTM");
            learner.rests(0);
            learner.click("#play");
            learner.awaitStep(50);
            learner.awaitText("#lstm-verdict", text -> text.startsWith("Of 128 held-out prompts"), "both were asked");
            learner.click("#play");
            learner.await(primerlab.run.Status.State.PAUSED);
            learner.await(() -> !Sight.all("#lstm-tokens .token").isEmpty(), "it answers too");
            String weights = Numbers.whole(Objects.requireNonNull(snapshot(learner).lstm()).weights());
            assertTrue(Sight.all("#lstm-table .label").stream().anyMatch(node -> ((Label) node).getText().equals(weights)), weights);
            learner.click("#race-seconds-choice");
            learner.await(() -> learner.find("#race-seconds").isPresent(), "by time");
        }
    }

    @Test void pictureAndNumbersAreSaved() {
        try (Learner learner = Learner.at("13", home)) {
            for (String kind : List.of("png", "svg", "csv")) {
                File file = home.resolve("answer." + kind).toFile();
                FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
                learner.click("#export");
                learner.click("#export-" + kind);
                learner.awaitText(".toast .label", text -> text.contains(file.toString()), "it says what was saved");
                assertTrue(file.length() > 500, kind);
            }
        }
    }

    @Test void everythingIsWholeInTheDarkAndAtTheLargestTextAndSideBySide() {
        try (Learner learner = Learner.at("13", home)) {
            whole(learner);
            learner.click("#lstm-on");
            learner.await(() -> learner.playback().status().get().settings().on("lstm"), "an LSTM");
            learner.rests(0);
            learner.click("#step");
            learner.rests(1);
            learner.click("#theme");
            for (int i = 0; i < 6; i++) {
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            whole(learner);
            learner.click("#fork");
            learner.await(() -> learner.playback().comparing().get(), "two runs");
            learner.await(() -> learner.find("#board-b").isPresent(), "two pictures");
            whole(learner);
        }
    }

    private static void whole(Learner learner) {
        Learner.settle();
        assertEquals(List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
    }
}
