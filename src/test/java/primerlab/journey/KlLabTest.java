package primerlab.journey;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.experiment.density.Divergence;
import primerlab.experiment.density.KlSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.part.BarPlot;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lesson 04: two distributions in the learner's hand, a bell that covers or picks, and bins that starve. */
@Tag("journey")
class KlLabTest {
    @TempDir Path home;

    private static KlSnapshot now(Learner learner) {
        return Frames.fx(() -> shown(learner));
    }

    /** For looking once a frame. */
    private static KlSnapshot shown(Learner learner) {
        RunPlayback<?> playback = (RunPlayback<?>) learner.window().page().figure().orElseThrow().playback();
        return (KlSnapshot) playback.view().orElseThrow().snapshot();
    }

    private static String knob(Learner learner, String name) {
        return learner.playback().status().get().settings().get(name);
    }

    @Test void aBarIsDraggedAndTheOthersMakeRoomAndItIsTakenBack() {
        try (Learner learner = Learner.at("04", home)) {
            double before = now(learner).p().p()[8];
            drag(learner, "p", 8, 20, 90);
            learner.await(() -> knob(learner, "p").startsWith("painted:"), "p is what was drawn");
            learner.rests(0);
            KlSnapshot drawn = now(learner);
            assertTrue(drawn.p().p()[8] > before + 0.05, "the bar is where the hand left it");
            assertEquals(1, Arrays.stream(drawn.p().p()).sum(), 1e-9);
            assertEquals("even", learner.status().settings().get("q"));
            learner.click("#undo");
            learner.await(() -> knob(learner, "p").equals("two-humps"), "p is as it was");
            learner.click("#redo");
            learner.await(() -> knob(learner, "p").startsWith("painted:"), "and drawn again");
        }
    }

    @Test void aBarIsChangedAndTakenBackByKeyboard() {
        try (Learner learner = Learner.at("04", home)) {
            learner.press(KeyCode.DIGIT1);
            learner.hasFocus("#bars");
            learner.press(KeyCode.RIGHT);
            learner.press(KeyCode.RIGHT);
            learner.seesFocus();
            double before = now(learner).q().p()[0];
            learner.press(KeyCode.SHIFT, KeyCode.UP);
            learner.await(() -> knob(learner, "q").startsWith("painted:"), "the second bar is q's");
            learner.rests(0);
            assertEquals(before + 0.05, now(learner).q().p()[0], 1e-5);
            learner.press(KeyCode.CONTROL, KeyCode.Z);
            learner.await(() -> knob(learner, "q").equals("even"), "taken back");
            learner.press(KeyCode.CONTROL, KeyCode.Y);
            learner.await(() -> knob(learner, "q").startsWith("painted:"), "made again");
        }
    }

    @Test void oneBellCoversBothHumpsOrPicksOne() {
        try (Learner learner = Learner.at("04", home)) {
            learner.click("#presets-works");
            learner.click("#preset-cover");
            learner.await(() -> knob(learner, "family").equals("bell"), "the preset turns its knobs");
            learner.rests(0);
            learner.click("#play");
            learner.await(() -> shown(learner).width() > 3, "the bell widens over both humps");
            learner.click("#presets-breaks");
            learner.click("#preset-seek");
            learner.await(() -> knob(learner, "divergence").equals("reverse"), "the preset turns its knobs");
            learner.await(Status.State.PLAYING);
            learner.await(() -> Math.abs(shown(learner).centre() - 3) < 0.1 && shown(learner).width() < 1, "the bell sits on the nearer hump");
            assertEquals(Math.log(2), Divergence.REVERSE.of(now(learner).p(), now(learner).q()), 0.05);
        }
    }

    @Test void infinityIsSaidInNumbersAndWords() {
        try (Learner learner = Learner.at("04", home)) {
            learner.click("#presets-breaks");
            learner.click("#preset-never-there");
            learner.await(() -> said(learner, "#number-kl-pq").contains("∞"), "the number is infinite");
            String js = Frames.fx(() -> said(learner, "#number-js"));
            assertTrue(js.contains("0."), js);
            learner.await(() -> Sight.all(".picture-title").stream().anyMatch(node -> node instanceof Labeled title
                    && title.getText().startsWith("KL(p‖q) is infinite")), "and a sentence says why");
        }
    }

    @Test void aLinkFurtherDownBringsTheFigureItIsAboutAndOneAboveBringsBackTheOther() {
        try (Learner learner = Learner.at("04", home)) {
            drag(learner, "p", 8, 20, 90);
            learner.await(() -> knob(learner, "p").startsWith("painted:"), "p is what was drawn");
            learner.click(chip("With eight numbers"));
            learner.await(() -> figure(learner).equals("starving-histogram"), "the histogram is on the stage");
            learner.await(() -> knob(learner, "dimensions").equals("8"), "with eight numbers a sample");
            learner.awaitStep(5);
            learner.click(chip("Look at the bars"));
            learner.await(() -> figure(learner).equals("kl-lab"), "the bars are back");
            assertTrue(learner.status().settings().get("p").startsWith("painted:"), "as they were left");
        }
    }

    @Test void nothingIsCutShortInEitherFigure() {
        try (Learner learner = Learner.at("04", home)) {
            assertEquals(java.util.List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
            learner.click(chip("With eight numbers"));
            learner.awaitStep(5);
            assertEquals(java.util.List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
        }
    }

    private static String figure(Learner learner) {
        return learner.window().page().figure().orElseThrow().name();
    }

    private static Node chip(String words) {
        return Frames.fx(() -> Sight.all(".action-chip").stream().filter(node -> ((Labeled) node).getText().endsWith(words)).findFirst().orElseThrow());
    }

    private static String said(Learner learner, String selector) {
        return learner.find(selector).map(Node::getAccessibleText).orElse("");
    }

    /** Takes a bar so many pixels above its foot to so many above it. */
    private static void drag(Learner learner, String series, int group, double from, double to) {
        BarPlot plot = (BarPlot) learner.node("#bars");
        Point2D foot = Frames.fx(() -> plot.foot(new BarPlot.Bar(series, group)));
        double across = foot.getX() / plot.getWidth();
        learner.drag("#bars", new Point2D(across, (foot.getY() - from) / plot.getHeight()), new Point2D(across, (foot.getY() - to) / plot.getHeight()));
    }
}
