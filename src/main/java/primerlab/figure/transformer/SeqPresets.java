package primerlab.figure.transformer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import primerlab.figure.frame.Preset;

/** What is worth seeing of encoder and decoder together, and of a conversation. */
final class SeqPresets {
    private static final Map<String, String> REVERSE = Map.of("data", "reverse", "layers", "1", "heads", "2", "width", "32", "beams", "3");
    private static final Map<String, String> TALK = Map.of("data", "dialogue", "tokens", "words", "layers", "1", "heads", "4", "width", "64");

    static final List<Preset> ENCODER_DECODER = List.of(
            Preset.works("backwards", REVERSE),
            Preset.works("rivals", with(REVERSE, "lstm", "on")),
            Preset.works("days", Map.of("data", "dates", "layers", "1", "heads", "4", "width", "64", "beams", "3")),
            Preset.works("dialogue", with(TALK, "beams", "3")),
            Preset.breaks("too-hot", with(REVERSE, "temperature", "3")),
            Preset.breaks("small-state", with(REVERSE, "lstm", "on", "lstm-width", "32")),
            Preset.breaks("no-mask", with(REVERSE, "mask", "off")));

    static final List<Preset> CHAT = List.of(
            Preset.works("words", TALK),
            Preset.works("pieces", with(TALK, "tokens", "byte-pairs")),
            Preset.works("no-positions", with(TALK, "positions", "off")),
            Preset.breaks("too-hot", with(TALK, "temperature", "2")),
            Preset.breaks("too-fast", with(TALK, "learning-rate", "0.3")));

    private SeqPresets() {}

    private static Map<String, String> with(Map<String, String> changes, String... more) {
        Map<String, String> all = new LinkedHashMap<>(changes);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
