package primerlab.journey;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A prompt of any kind becomes tokens, and tokens become numbers that can be read. */
@Tag("journey")
class PromptTest {
    @TempDir Path home;

    private static List<String> tokens() {
        return Sight.all("#prompt-tokens .token").stream().map(node -> ((Label) node).getText()).toList();
    }

    private static void paste(Learner learner, String text) {
        Frames.fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        learner.click("#prompt");
        learner.press(KeyCode.CONTROL, KeyCode.A);
        learner.press(KeyCode.CONTROL, KeyCode.V);
    }

    @Test void aTypedPromptIsReadWithEveryKeyByKeyboard() {
        try (Learner learner = Learner.at("11", home)) {
            learner.await(() -> tokens().equals(List.of("what", "is", "ai", "?")), "the first prompt is there");
            learner.tabTo("#prompt");
            learner.press(KeyCode.CONTROL, KeyCode.A);
            learner.type("what is a mode");
            learner.await(() -> tokens().equals(List.of("what", "is", "a", "mode")), "the new prompt is read");
            learner.press(KeyCode.BACK_SPACE);
            learner.press(KeyCode.BACK_SPACE);
            learner.press(KeyCode.BACK_SPACE);
            learner.press(KeyCode.BACK_SPACE);
            learner.press(KeyCode.BACK_SPACE);
            learner.await(() -> tokens().size() == 3, "a word less");
            assertEquals(0, learner.status().step(), "asking trains nothing");
            assertEquals(Status.State.PAUSED, learner.status().state(), "a space in a prompt is a space");
        }
    }

    @Test void whateverIsPastedIsHandled() {
        try (Learner learner = Learner.at("11", home)) {
            paste(learner, "什么是人工智能 😀");
            learner.await(() -> tokens().size() == 2, "two tokens that nobody knows");
            learner.awaitText("#prompt-note", text -> text.contains("<UNK>"), "that they are unknown is said");
            paste(learner, "what is ai? ".repeat(90_000));
            learner.await(() -> tokens().size() == 64, "64 tokens are read");
            learner.awaitText("#prompt-note", text -> text.contains("Only the first 2000 characters"), "what was left out is said");
            paste(learner, "ai");
            learner.await(() -> tokens().equals(List.of("ai")), "one token");
            learner.press(KeyCode.CONTROL, KeyCode.A);
            learner.press(KeyCode.DELETE);
            learner.awaitText("#prompt-note", text -> text.startsWith("Nothing is asked"), "nothing is asked");
            learner.click("#step");
            learner.rests(1);
            paste(learner, "what is the difference between a generative model and a discriminative one");
            learner.await(() -> tokens().size() == 12, "twelve tokens");
        }
    }

    @Test void aCellSaysWhatItWasAddedFrom() {
        try (Learner learner = Learner.at("11", home)) {
            learner.await(() -> !tokens().isEmpty(), "there is a prompt");
            learner.pointAt(learner.node("#rows"), 0.9, 0.5);
            learner.await(() -> Sight.all(".formula-card .formula").stream().anyMatch(node -> ((Label) node).getText().contains("E[id, c] + P[pos, c]")),
                    "the formula of a sum");
        }
    }

    @Test void bytePairsAreLearnedAgainBeforeTheEyes() {
        try (Learner learner = Learner.at("11", home)) {
            learner.click("#merges-choose");
            learner.await(() -> learner.playback().status().get().settings().get("tokens").equals("byte-pairs"), "byte pairs");
            learner.awaitText("#merges-newest", text -> text.startsWith("Merge 256 of 256"), "all merges");
            learner.await(() -> merged() == 4, "the question in four pieces");
            learner.click("#merges-play");
            learner.await(() -> merged() > 7, "few merges, many tokens");
            learner.await(() -> merged() == 4, "all merges again, and as few tokens as before");
        }
    }

    private static int merged() {
        return Sight.all("#merged-tokens .token").size();
    }

    @Test void aLessonAsksByALink() {
        try (Learner learner = Learner.at("11", home)) {
            learner.click(Frames.fx(() -> Sight.all(".action-chip").stream().filter(node -> ((javafx.scene.control.Labeled) node).getText().contains("Ask something longer"))
                    .findFirst().orElseThrow()));
            learner.await(() -> tokens().size() > 15, "the long question is read");
        }
    }
}
