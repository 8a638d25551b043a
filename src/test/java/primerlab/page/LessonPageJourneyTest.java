package primerlab.page;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import primerlab.figure.Figure;
import primerlab.lesson.Course;
import primerlab.lesson.Lesson;
import primerlab.lesson.LessonReader;
import primerlab.lesson.Progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("journey")
class LessonPageJourneyTest implements PageHost {
    private static final String TEXT = """
            ---
            title: T
            minutes: 1
            ---
            [Go](do:play) and [turn](do:set k-g=3), with $x^2$.

            ```figure gan-points
            seed: 5
            ```

            ```predict
            question: What now?
            - This.
            - That. *
            because: So it is.
            try: do:step g
            ```

            [gone](do:show nothing)
            """;
    @TempDir Path folder;
    private final ToyFigure figure = new ToyFigure();
    private final List<String> went = new ArrayList<>();

    @BeforeAll static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test void linksActPredictionsAreRememberedAndFaultsStandInTheirPlace() throws TimeoutException {
        Figures figures = new Figures(List.of(ToyFigure.kind((settings, seed) -> figure)));
        FigureCatalogue catalogue = new FigureCatalogue(figures);
        Course course = Course.builtIn(catalogue);
        Lesson lesson = new LessonReader(catalogue, java.util.Set.of(), List.of()).read("t", "t.md", null, false, TEXT);
        Progress progress = Progress.open(folder.resolve("progress.json"), Clock.systemUTC());
        onFx(() -> {
            LessonPage page = new LessonPage(lesson, course, figures, progress, this);
            Stage stage = new Stage();
            stage.setScene(new Scene(page, 1000, 700));
            stage.show();
            page.applyCss();
            page.layout();
            assertEquals("visible true", figure.asked.getFirst());
            assertEquals(Optional.of(figure), page.figure());
            figure.asked.clear();
            button(page, "Go").fire();
            button(page, "turn").fire();
            assertEquals(List.of("picture", "play", "picture", "set k-g 3"), figure.asked, "the picture is in view before it changes");

            assertEquals(1, page.lookupAll(".formula").size());
            assertEquals(1, page.lookupAll(".fault-line").size());

            Button answer = (Button) page.lookup(".predict-answer");
            assertTrue(answer.isDisabled());
            ((RadioButton) page.lookupAll(".predict-option").iterator().next()).setSelected(true);
            assertFalse(answer.isDisabled());
            answer.fire();
            assertEquals(1, progress.answers("t", "what-now").size());
            assertFalse(progress.answers("t", "what-now").getFirst().right());
            page.applyCss();
            figure.asked.clear();
            ((Button) page.lookup(".predict-outcome .action-button")).fire();
            assertEquals(2, figure.asked.size());
            assertTrue(figure.asked.getLast().contains("train-d"), figure.asked.toString());
            page.close();
            assertEquals("close", figure.asked.getLast());
            stage.hide();
        });
        onFx(() -> {
            LessonPage again = new LessonPage(lesson, course, figures, progress, this);
            assertEquals(Optional.of("t"), progress.lesson());
            assertTrue(again.lookupAll(".predict-answer").isEmpty() || again.lookup(".predict-verdict") != null);
            again.close();
        });
        assertEquals(List.of("progress"), went);
    }

    private static Button button(Node page, String words) {
        return page.lookupAll(".action-chip").stream().map(Button.class::cast).filter(chip -> chip.getText().endsWith(words)).findFirst().orElseThrow();
    }

    private static void onFx(Runnable what) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(what));
    }

    @Override public void navigate(String lesson) {
        went.add(lesson);
    }

    @Override public void figure(Optional<Figure> now) {}

    @Override public void progressChanged() {
        went.add("progress");
    }

    @Override public double divider() {
        return Double.NaN;
    }

    @Override public void divider(double position) {}
}
