package primerlab.figure.frame;

import java.util.List;
import java.util.Map;

import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * Settings worth seeing: some work, some break and show why. Label and sentence stand in the figure's bundle under
 * {@code preset.NAME} and {@code preset.NAME.about}.
 *
 * @param changes the knobs that differ from their standard values
 */
public record Preset(String name, boolean works, Map<String, String> changes) {
    public static Preset works(String name, Map<String, String> changes) {
        return new Preset(name, true, changes);
    }

    public static Preset breaks(String name, Map<String, String> changes) {
        return new Preset(name, false, changes);
    }

    /** @throws BadInput naming the closest, where there is none of this name */
    public static Preset named(String name, List<Preset> all) throws BadInput {
        for (Preset preset : all) {
            if (preset.name().equals(name)) {
                return preset;
            }
        }
        throw BadInput.unknown("preset", name, all.stream().map(Preset::name).toList());
    }

    /** Every knob at its standard value but those of this preset. */
    public Settings settings(List<Knob> knobs) throws BadInput {
        Settings settings = Settings.standard(knobs);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            settings = settings.with(change.getKey(), change.getValue());
        }
        return settings;
    }
}
