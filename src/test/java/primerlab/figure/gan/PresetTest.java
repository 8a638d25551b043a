package primerlab.figure.gan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import primerlab.experiment.gan.GanPoints;
import primerlab.figure.frame.Preset;
import primerlab.run.Settings;
import primerlab.text.BadInput;
import primerlab.text.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PresetTest {
    @Test void everyPresetTurnsKnobsThatThereAreToValuesTheyTake() throws BadInput {
        for (Preset preset : Presets.ALL) {
            Settings settings = preset.settings(new GanPoints().knobs());
            assertEquals(preset.changes().keySet(), settings.changed().keySet(), preset.name());
        }
    }

    @Test void everyPresetHasALabelAndASentence() {
        Words words = Words.of("gan-figure");
        for (Preset preset : Presets.ALL) {
            assertTrue(words.say("preset." + preset.name() + ".about").endsWith("."), preset.name());
            assertTrue(words.has("preset." + preset.name()), preset.name());
        }
    }

    @Test void noTwoPresetsShareANameOrTheirSettings() {
        Set<Object> names = new HashSet<>(Presets.ALL.stream().map(Preset::name).toList());
        Set<Object> changes = new HashSet<>(Presets.ALL.stream().map(Preset::changes).toList());
        assertEquals(List.of(Presets.ALL.size(), Presets.ALL.size()), List.of(names.size(), changes.size()));
    }

    @Test void anUnknownPresetNamesTheClosest() {
        BadInput refused = assertThrows(BadInput.class, () -> Preset.named("mode-colapse", Presets.ALL));
        assertTrue(refused.getMessage().contains("did you mean \"mode-collapse\"?"), refused.getMessage());
    }
}
