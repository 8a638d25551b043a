package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import primerlab.experiment.gan.GanPoints;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;
import primerlab.text.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class KnobPaneTest {
    private final List<Knob> knobs = new GanPoints().knobs();
    private final List<String> turned = new ArrayList<>();
    private String refuse = "";
    private StackPane root = new StackPane();
    private KnobPane pane;

    KnobPaneTest() throws Exception {
        pane = OnFx.call(() -> {
            KnobPane made = new KnobPane(knobs, Words.of("gan-points"), (name, value) -> {
                if (!refuse.isEmpty()) {
                    throw new BadInput(refuse);
                }
                turned.add(name + "=" + value);
            });
            root = OnFx.styled(made, 600, 700);
            return made;
        });
    }

    @Test void everyKnobHasItsControl() throws Exception {
        OnFx.run(() -> knobs.forEach(knob -> assertNotNull(pane.lookup("#knob-" + knob.name()), knob.name())));
    }

    @Test void aTypedNumberTurnsTheKnobAndMovesTheSlider() throws Exception {
        OnFx.run(() -> {
            type("learning-rate-d", "2e-2");
            assertEquals(List.of("learning-rate-d=0.02"), turned);
            assertEquals(Math.log10(0.02), node("learning-rate-d", Slider.class).getValue(), 1e-9);
        });
    }

    @Test void aNumberOutOfRangeIsRefusedAtTheKnobAndEscapeBringsTheOldOneBack() throws Exception {
        OnFx.run(() -> {
            type("layers-g", "40");
            assertEquals(List.of(), turned);
            assertTrue(error("layers-g").isVisible());
            assertTrue(error("layers-g").getText().contains("4"), error("layers-g").getText());
            TextField field = node("layers-g-field", TextField.class);
            press(field, KeyCode.ESCAPE);
            assertEquals("2", field.getText());
            assertFalse(error("layers-g").isVisible());
        });
    }

    @Test void whatTheRunRefusesIsSaidAtTheKnobAndTheOldValueStays() throws Exception {
        OnFx.run(() -> {
            refuse = "points.csv:7: \"x\" is not a number";
            sources().setValue("spiral");
            assertEquals(refuse, error("data").getText());
            assertEquals(List.of(), turned);
        });
        OnFx.run(() -> assertEquals("ring-of-8", sources().getValue()));
    }

    @Test void aSliderTurnsAtOnceUnlessItsKnobRestartsTheRun() throws Exception {
        OnFx.run(() -> {
            Slider live = node("k-d", Slider.class);
            live.setValueChanging(true);
            live.setValue(3.2);
            assertEquals(List.of("k-d=3"), turned);
            turned.clear();
            Slider layers = node("layers-d", Slider.class);
            layers.setValueChanging(true);
            layers.setValue(2.9);
            layers.setValue(3.8);
            assertEquals(List.of(), turned);
            layers.setValueChanging(false);
            assertEquals(List.of("layers-d=4"), turned);
        });
    }

    @Test void segmentsAreChosenByClickAndByArrowKeys() throws Exception {
        OnFx.run(() -> {
            node("loss-saturating", ToggleButton.class).fire();
            press(pane.lookup("#knob-loss"), KeyCode.RIGHT);
            assertEquals(List.of("loss=saturating", "loss=least-squares"), turned);
            assertTrue(node("loss-least-squares", ToggleButton.class).isSelected());
            assertFalse(node("loss-saturating", ToggleButton.class).isSelected());
        });
    }

    @Test void aSwitchTurnsAndSaysItsState() throws Exception {
        OnFx.run(() -> {
            CheckBox box = node("train-d", CheckBox.class);
            box.fire();
            assertEquals(List.of("train-d=off"), turned);
            assertEquals("off", box.getText());
        });
    }

    @Test void showingSettingsTurnsNothingAndMarksWhatIsChanged() throws Exception {
        OnFx.run(() -> {
            pane.show(Settings.standard(knobs).with("k-g", "7").with("noise", "circle").with("train-g", "off").with("width-d", "8"));
            assertEquals(List.of(), turned);
            assertEquals("7", node("k-g-field", TextField.class).getText());
            assertTrue(node("noise-circle", ToggleButton.class).isSelected());
            assertFalse(node("train-g", CheckBox.class).isSelected());
            assertTrue(pane.lookup("#knob-k-g-reset").isVisible());
            assertFalse(pane.lookup("#knob-k-d-reset").isVisible());
            node("k-g-reset", javafx.scene.control.Button.class).fire();
            assertEquals(List.of("k-g=1"), turned);
            assertFalse(pane.lookup("#knob-k-g-reset").isVisible());
        });
    }

    @Test void rareKnobsWaitBehindMore() throws Exception {
        OnFx.run(() -> {
            assertFalse(FramePumpTest.drawn(pane.lookup("#knob-batch")));
            ((ToggleButton) pane.lookup("#knobs-more")).fire();
            OnFx.lay(root);
            assertTrue(FramePumpTest.drawn(pane.lookup("#knob-batch")));
        });
    }

    @Test void paintedDataAndFilesAreCalledByName() throws Exception {
        OnFx.run(() -> {
            pane.show(Settings.standard(knobs).with("data", "painted:AAAA"));
            assertEquals("painted by you", source());
            pane.show(Settings.standard(knobs).with("data", "/some/where/points.csv"));
            assertEquals("points.csv", source());
        });
    }

    /** What the list of data sources shows. */
    private String source() {
        return sources().getConverter().toString(sources().getValue());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> sources() {
        return (ComboBox<String>) node("data", ComboBox.class);
    }

    private <T extends Node> T node(String name, Class<T> type) {
        return type.cast(pane.lookup("#knob-" + name));
    }

    private Label error(String name) {
        return node(name + "-error", Label.class);
    }

    private void type(String name, String text) {
        TextField field = node(name + "-field", TextField.class);
        field.setText(text);
        field.fireEvent(new javafx.event.ActionEvent());
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
