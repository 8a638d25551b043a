package primerlab.figure.transformer;

import java.util.List;
import java.util.Map;

import primerlab.figure.frame.Preset;

/** What is worth seeing of a transformer. */
final class Presets {
    private static final Map<String, String> REVERSE = Map.of("data", "reverse", "layers", "1", "heads", "2", "width", "32");
    private static final Map<String, String> DIALOGUE = Map.of("data", "dialogue", "layers", "1", "heads", "2", "width", "32");

    static final List<Preset> TOKENS = List.of(
            Preset.works("words", with(DIALOGUE, "tokens", "words")),
            Preset.works("characters", with(DIALOGUE, "tokens", "characters")),
            Preset.works("byte-pairs", with(DIALOGUE, "tokens", "byte-pairs")),
            Preset.works("letters", REVERSE),
            Preset.breaks("lost-places", with(REVERSE, "positions", "off")));

    static final List<Preset> ATTENTION = List.of(
            Preset.works("backwards", REVERSE),
            Preset.works("days", Map.of("data", "dates", "layers", "2", "heads", "4", "width", "64")),
            Preset.works("wide-head", Map.of("data", "reverse", "layers", "1", "heads", "1", "width", "128")),
            Preset.breaks("no-mask", with(REVERSE, "mask", "off")),
            Preset.breaks("no-positions", with(REVERSE, "positions", "off")),
            Preset.breaks("no-residuals", with(Map.of("data", "reverse", "layers", "2", "heads", "2", "width", "32"), "residuals", "off")),
            Preset.breaks("no-scaling", with(Map.of("data", "reverse", "layers", "1", "heads", "1", "width", "128"), "scaling", "off")));

    private Presets() {}

    private static Map<String, String> with(Map<String, String> changes, String knob, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(changes);
        more.put(knob, value);
        return more;
    }
}
