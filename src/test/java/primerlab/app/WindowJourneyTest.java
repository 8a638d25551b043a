package primerlab.app;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The window itself: opens, changes its look, opens lessons, remembers. */
@Tag("journey")
class WindowJourneyTest {
    @TempDir Path home;
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Window window;

    @BeforeAll static void start() throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException alreadyUp) {
            Platform.runLater(up::countDown);
        }
        assertTrue(up.await(30, TimeUnit.SECONDS));
        Platform.setImplicitExit(false);
    }

    @BeforeEach void open() throws TimeoutException {
        open(new Options(null, "00", home, null));
    }

    @AfterEach void close() {
        robot.interact(() -> window.close());
    }

    private void open(Options options) throws TimeoutException {
        robot.interact(() -> {
            stage = new Stage();
            window = new Window(stage, options);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.requestFocus();
        });
        until(() -> stage.isFocused() && stage.getScene().getWidth() == 1280);
    }

    @Test void theWindowOpensWithItsLessonsAndItsBars() {
        assertEquals("Primer Lab — Welcome", stage.getTitle());
        for (String id : new String[] {"play", "step", "restart", "new-seed", "timeline", "theme", "text-larger", "present", "course-list"}) {
            assertTrue(node(id).getScene() != null, id);
        }
        assertEquals(19, stage.getScene().getRoot().lookupAll(".lesson-row").size());
    }

    @Test void theThemeChangesAtAClickAndIsRemembered() throws TimeoutException {
        boolean darkBefore = brightness() < 0.5;
        robot.clickOn("#theme");
        until(() -> brightness() < 0.5 != darkBefore);
        robot.interact(() -> window.close());
        open(new Options(null, null, home, null));
        until(() -> brightness() < 0.5 != darkBefore);
    }

    @Test void textGrowsByButtonAndByKey() throws TimeoutException {
        double before = height();
        robot.clickOn("#text-larger");
        until(() -> height() > before);
        double larger = height();
        robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
        until(() -> height() > larger);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
        until(() -> height() == before);
    }

    @Test void theButtonForLargerTextStaysUnderThePointer() throws TimeoutException {
        robot.moveTo("#text-larger");
        for (int size = 110; size <= 160; size += 10) {
            double before = height();
            robot.clickOn(javafx.scene.input.MouseButton.PRIMARY);
            until(() -> height() > before);
        }
        assertTrue(node("text-larger").isDisabled(), "the largest size is reached without moving the hand");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    }

    @Test void settingsHoldThemeAndSizeOfTextToo() throws TimeoutException {
        boolean darkBefore = brightness() < 0.5;
        robot.clickOn("#settings");
        until(() -> robot.lookup("#dark-theme").tryQuery().isPresent());
        robot.clickOn("#dark-theme");
        until(() -> brightness() < 0.5 != darkBefore);
        double before = height();
        robot.interact(() -> ((javafx.scene.control.ComboBox<Integer>) robot.lookup("#text-size").<javafx.scene.control.ComboBox<Integer>>query()).setValue(140));
        until(() -> height() > before);
    }

    @Test void aLessonOpensFromTheListByMouseAndFromSearchByKeyboard() throws TimeoutException {
        robot.clickOn("#lesson-" + id("02"));
        until(() -> window.page().lesson().number().equals("02"));
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        until(() -> node("search").isFocused());
        robot.write("forger");
        until(() -> node("search-results").isVisible());
        robot.type(KeyCode.ENTER);
        until(() -> window.page().lesson().number().equals("09"));
        assertEquals("Primer Lab — 09 Forger and detective", stage.getTitle());
    }

    @Test void theListOpensLessonsByKeyboard() throws TimeoutException {
        robot.interact(() -> node("lesson-" + id("00")).requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.page().lesson().number().equals("01"));
    }

    @Test void theShortcutsSheetComesAndGoesByKey() throws TimeoutException {
        robot.type(KeyCode.F1);
        until(() -> robot.lookup("#shortcuts-sheet").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#shortcuts-sheet").tryQuery().isEmpty());
    }

    @Test void underElevenHundredPixelsTheListFoldsByItself() throws TimeoutException {
        robot.interact(() -> stage.setWidth(1040));
        until(() -> stage.getScene().getRoot().lookup("#course-list") == null);
        robot.interact(() -> stage.setWidth(1280));
        until(() -> stage.getScene().getRoot().lookup("#course-list") != null);
    }

    @Test void anUncaughtExceptionIsOneLineAndTheAppGoesOn() throws TimeoutException {
        Mishaps mishaps = new Mishaps(window.home().log(), window::say);
        robot.interact(() -> mishaps.uncaughtException(Thread.currentThread(), new IllegalStateException("a wheel came off")));
        until(() -> node("notice").isVisible());
        assertTrue(home.resolve("primerlab.log").toFile().length() > 0);
        robot.clickOn("#notice-close");
        until(() -> !node("notice").isVisible());
    }

    private String id(String number) {
        return stage.getScene().getRoot().lookupAll(".lesson-row").stream().map(Node::getId)
                .filter(id -> id.startsWith("lesson-" + number)).findFirst().orElseThrow().substring("lesson-".length());
    }

    private Node node(String id) {
        return robot.lookup("#" + id).query();
    }

    private double height() {
        return node("text-larger").getLayoutBounds().getHeight();
    }

    private double brightness() {
        Scene scene = stage.getScene();
        Node frame = scene.getRoot();
        return frame instanceof javafx.scene.layout.Region region && region.getBackground() != null
                && region.getBackground().getFills().getFirst().getFill() instanceof Color colour ? colour.getBrightness() : Double.NaN;
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
    }
}
