package primerlab.figure.gan;

import java.util.List;
import java.util.Map;

import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * Settings worth seeing: some work, some break and show why. Label and sentence stand in bundle {@code gan-figure} under
 * {@code preset.NAME} and {@code preset.NAME.about}.
 *
 * @param changes the knobs that differ from their standard values
 */
record Preset(String name, boolean works, Map<String, String> changes) {
    static final List<Preset> ALL = List.of(
            works("eight-islands", Map.of()),
            works("two-hills", Map.of("data", "two-gaussians")),
            works("moons", Map.of("data", "two-moons")),
            breaks("mode-collapse", Map.of("k-g", "10", "width-d", "8", "learning-rate-g", "0.005")),
            breaks("frozen-detective", Map.of("train-d", "off")),
            breaks("tiny-forger", Map.of("layers-g", "1", "width-g", "4")),
            breaks("tiny-detective", Map.of("layers-d", "1", "width-d", "4")),
            breaks("grid", Map.of("data", "grid-of-25")),
            breaks("too-fast", Map.of("learning-rate-g", "0.1", "learning-rate-d", "0.1")),
            breaks("blow-up", Map.of("learning-rate-d", "1000")));

    private static Preset works(String name, Map<String, String> changes) {
        return new Preset(name, true, changes);
    }

    private static Preset breaks(String name, Map<String, String> changes) {
        return new Preset(name, false, changes);
    }

    static Preset named(String name) throws BadInput {
        for (Preset preset : ALL) {
            if (preset.name().equals(name)) {
                return preset;
            }
        }
        throw BadInput.unknown("preset", name, ALL.stream().map(Preset::name).toList());
    }

    /** Every knob at its standard value but those of this preset. */
    Settings settings(List<Knob> knobs) throws BadInput {
        Settings settings = Settings.standard(knobs);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            settings = settings.with(change.getKey(), change.getValue());
        }
        return settings;
    }
}
