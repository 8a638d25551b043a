package primerlab.journey;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.run.Diverged;
import primerlab.run.History;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.Trainer;
import primerlab.run.View;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What stays when the window closes, and what a run code brings back. */
@Tag("journey")
class RememberingTest {
    @TempDir Path home;

    @Test void theWindowOpensWhereItWasClosed() {
        boolean dark;
        double place;
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#theme");
            dark = Frames.fx(() -> learner.scene().getRoot().getStyleClass().contains("dark"));
            learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            ScrollPane prose = (ScrollPane) learner.node("#prose");
            Frames.fx(() -> {
                prose.setVvalue(0.5);
                return null;
            });
            place = Frames.fx(prose::getVvalue);
        }
        try (Learner learner = Learner.back(home)) {
            assertEquals("09", learner.window().page().lesson().number());
            assertEquals(dark, Frames.fx(() -> learner.scene().getRoot().getStyleClass().contains("dark")));
            learner.await(() -> Math.abs(((ScrollPane) learner.find("#prose").orElseThrow()).getVvalue() - place) < 0.01, "the place in the prose");
            learner.await(() -> learner.scene().getRoot().getStyle().contains("16.5px"), "text at 110 %");
        }
    }

    @Test void aRunCodeCopiedAndOpenedGivesTheSameRun() {
        String code;
        String turned;
        GanSnapshot first;
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#knob-k-d");
            learner.await(() -> !updates(learner).equals("1"), "a knob is turned by mouse");
            String byMouse = updates(learner);
            learner.press(KeyCode.RIGHT);
            learner.await(() -> !updates(learner).equals(byMouse), "and a little further by keyboard");
            turned = updates(learner);
            steps(learner, 4);
            first = learner.snapshot();
            learner.click("#run-code");
            code = learner.clipboard();
        }
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#export");
            learner.click("#open-code");
            learner.await(() -> learner.find(".dialog-pane").isPresent(), "it asks for the code");
            learner.press(KeyCode.CONTROL, KeyCode.V);
            TextField field = (TextField) learner.node("#run-code");
            assertEquals(code, Frames.fx(field::getText));
            learner.press(KeyCode.ENTER);
            learner.await(() -> updates(learner).equals(turned), "the run of the code is there");
            learner.rests(0);
            steps(learner, 4);
            assertArrayEquals(first.fake(), learner.snapshot().fake(), 0);
            learner.click("#run-code");
            assertEquals(code, learner.clipboard());
        }
    }

    @Test void theWindowTrainsToTheSameLossesAsNoWindow() throws BadInput, Diverged {
        View<GanSnapshot> seen;
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(100);
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            seen = learner.view();
        }
        History history = seen.history();
        GanPoints gan = new GanPoints();
        double[] alone = new double[100];
        double[] row = new double[gan.series().size()];
        try (Trainer<GanSnapshot> trainer = gan.trainer(Settings.standard(gan.knobs()), 7, 1)) {
            for (int step = 0; step < alone.length; step++) {
                trainer.runStep();
                trainer.record(row);
                alone[step] = row[0];
            }
        }
        assertArrayEquals(alone, Arrays.copyOf(history.values()[0], alone.length), 0);
    }

    private static String updates(Learner learner) {
        return learner.playback().status().get().settings().get("k-d");
    }

    private static void steps(Learner learner, int count) {
        for (int step = 1; step <= count; step++) {
            learner.click("#step");
            learner.rests(step);
        }
    }
}
