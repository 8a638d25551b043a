package primerlab.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.Transformer;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.part.FileChoice;
import primerlab.run.Status;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lesson 14: a conversation with the model as it is now, and each answer opened. */
@Tag("journey")
class ChatTest {
    @TempDir Path home;

    private static void ask(Learner learner, String question) {
        learner.click("#prompt");
        learner.press(KeyCode.CONTROL, KeyCode.A);
        learner.type(question);
        learner.press(KeyCode.ENTER);
    }

    private static void paste(Learner learner, String question) {
        Frames.fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(question);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        learner.click("#prompt");
        learner.press(KeyCode.CONTROL, KeyCode.A);
        learner.press(KeyCode.CONTROL, KeyCode.V);
        learner.press(KeyCode.ENTER);
    }

    private static void answered(Learner learner, int number) {
        learner.await(() -> learner.find("#chat-open-" + number).isPresent(), "answer " + number + " is complete");
    }

    private static String bubble(int number, String style) {
        return Frames.fx(() -> Sight.all("#chat-" + number + " ." + style).stream().map(node -> ((Label) node).getText()).findFirst().orElse(""));
    }

    @Test void aQuestionIsTypedAndAnsweredAsTheModelAnswersIt() throws BadInput {
        try (Learner learner = Learner.at("14", home);
                Trainer<TransformerSnapshot> same = new Transformer().trainer(learner.status().settings(), learner.status().seed(), 1)) {
            learner.tabTo("#prompt");
            learner.type("what is ai?");
            learner.press(KeyCode.ENTER);
            answered(learner, 1);
            same.ask("what is ai?");
            TransformerSnapshot snapshot = same.snapshot();
            Reading reading = Objects.requireNonNull(snapshot.reading());
            assertEquals(snapshot.vocabulary().text(reading.answer()), bubble(1, "chat-answer"));
            assertEquals("what is ai?", bubble(1, "chat-question"));
            assertTrue(bubble(1, "caption").contains("Untrained"), bubble(1, "caption"));
            assertEquals(0, learner.status().step(), "asking trains nothing");
        }
    }

    @Test void whateverIsAskedIsHandledInASentence() {
        try (Learner learner = Learner.at("14", home)) {
            learner.click("#ask");
            learner.awaitText("#chat-note", text -> text.startsWith("There is no question"), "an empty question");
            paste(learner, "什么是人工智能 😀");
            answered(learner, 1);
            learner.awaitText("#chat-note", text -> text.contains("<UNK>"), "that nothing of it is known is said");
            assertTrue(bubble(1, "caption").contains("made up") || bubble(1, "caption").contains("Untrained"));
            paste(learner, "what is ai? ".repeat(90_000));
            answered(learner, 2);
            learner.awaitText("#chat-note", text -> text.contains("Only the first 2000 characters") && text.contains("64 tokens"), "what was left out is said");
            paste(learner, "ai");
            answered(learner, 3);
            paste(learner, "what is the difference between a generative model and a discriminative one");
            answered(learner, 4);
            paste(learner, "what is ".repeat(32));
            answered(learner, 5);
            learner.click("#chat-step-b");
            learner.await(() -> Sight.all("#chat-tokens .token").size() == 64, "64 tokens");
            learner.click("#step");
            learner.rests(1);
        }
    }

    @Test void anAnswerOpensIntoItsNineSteps() {
        try (Learner learner = Learner.at("14", home)) {
            learner.click("#propose-1");
            answered(learner, 1);
            learner.click("#chat-open-1");
            String[][] seen = {{"a", "#steps .chat-question"}, {"b", "#chat-tokens .token"}, {"c", "#rows"}, {"d", "#rows"}, {"e", "#chat-board"},
                    {"f", "#chat-stream"}, {"g", "#chat-board"}, {"h", "#chat-board"}, {"i", "#chat-bars"}};
            for (String[] step : seen) {
                learner.click("#chat-step-" + step[0]);
                learner.await(() -> !Sight.all(step[1]).isEmpty(), "step " + step[0] + " shows " + step[1]);
            }
            learner.click("#chat-decode-start");
            learner.awaitText("#chat-decode-where", text -> text.startsWith("Token 1 of "), "the first token");
            learner.click("#chat-step-h");
            learner.tabTo("#chat-board");
            learner.press(KeyCode.RIGHT);
            learner.await(() -> Sight.all(".formula-card .formula").stream().anyMatch(node -> ((Label) node).getText().contains("W_Q")), "a query is explained");
        }
    }

    @Test void whatItWasTrainedOnIsSearchedAndAskedByKeyboard() {
        try (Learner learner = Learner.at("14", home)) {
            learner.click("#jump-pairs");
            learner.tabTo("#pairs-search");
            learner.type("kullback");
            learner.awaitText("#pairs-found", text -> text.startsWith("1 of"), "one question says so");
            learner.tabTo("#pairs-list");
            learner.await(() -> learner.find("#pairs-list").filter(list -> ((ListView<?>) list).getSelectionModel().getSelectedIndex() == 0).isPresent(), "it is chosen");
            learner.press(KeyCode.ENTER);
            answered(learner, 1);
            assertTrue(bubble(1, "chat-question").contains("kullback"), bubble(1, "chat-question"));
        }
    }

    @Test void itIsAskedWhileItLearnsAndAnUnknownQuestionPointsToLesson15() {
        try (Learner learner = Learner.at("14", home)) {
            learner.click("#play");
            learner.awaitStep(30);
            ask(learner, "what is the capital of france");
            answered(learner, 1);
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            assertTrue(bubble(1, "caption").contains("lesson 15"), bubble(1, "caption"));
            learner.awaitText("#chat-state", text -> text.startsWith("It has learned for "), "how much it has learned");
        }
    }

    @Test void aLessonAsksByALinkAndTheConversationIsSaved() throws IOException {
        try (Learner learner = Learner.at("14", home)) {
            learner.click(Frames.fx(() -> Sight.all(".action-chip").stream().filter(node -> ((javafx.scene.control.Labeled) node).getText().contains("Ask it what attention"))
                    .findFirst().orElseThrow()));
            answered(learner, 1);
            learner.click("#chat-step-e");
            for (String kind : List.of("png", "svg", "csv")) {
                File file = home.resolve("talk." + kind).toFile();
                FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
                learner.click("#export");
                learner.click("#export-" + kind);
                learner.awaitText(".toast .label", text -> text.contains(file.toString()), "it says what was saved");
                assertTrue(file.length() > 500, kind);
            }
            assertTrue(Files.readAllLines(home.resolve("talk.csv")).get(1).startsWith("\"what is attention?\","));
        }
    }

    @Test void everythingIsWholeInTheDarkAndAtTheLargestTextAndWithTwoRuns() {
        try (Learner learner = Learner.at("14", home)) {
            whole(learner);
            learner.click("#step");
            learner.rests(1);
            learner.click("#theme");
            ask(learner, "what is ai?");
            answered(learner, 1);
            for (int i = 0; i < 6; i++) {
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            whole(learner);
            learner.click("#fork");
            learner.await(() -> learner.playback().comparing().get(), "two runs");
            ask(learner, "what is attention?");
            answered(learner, 3);
            learner.click("#chat-step-i");
            whole(learner);
        }
    }

    private static void whole(Learner learner) {
        Learner.settle();
        assertEquals(List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
    }
}
