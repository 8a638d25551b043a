package primerlab.figure.density;

import java.util.List;
import java.util.Map;

import primerlab.figure.frame.Preset;

/** Settings of the KL lab worth seeing. */
final class KlPresets {
    static final List<Preset> ALL = List.of(
            Preset.works("by-hand", Map.of("learning-rate", "1")),
            Preset.works("two-coins", Map.of("p", "painted:1,1", "q", "painted:1,3", "learning-rate", "1")),
            Preset.works("cover", Map.of("family", "bell")),
            Preset.works("draws", Map.of("draws", "50", "learning-rate", "0.5")),
            Preset.works("bell-on-bell", Map.of("family", "bell", "p", "one-hump", "centre", "4")),
            Preset.breaks("seek", Map.of("family", "bell", "divergence", "reverse")),
            Preset.breaks("never-there", Map.of("p", "painted:1,1,1,1", "q", "painted:0,1,1,2", "learning-rate", "1")),
            Preset.breaks("impossible", Map.of("p", "painted:0,1,1,2", "divergence", "reverse")),
            Preset.breaks("far-apart", Map.of("p", "painted:8,8,1,0,0,0,0,0", "q", "painted:0,0,0,0,0,1,8,8", "divergence", "js")),
            Preset.breaks("between", Map.of("family", "bell", "divergence", "reverse", "centre", "0")),
            Preset.breaks("too-fast", Map.of("family", "bell", "learning-rate", "30")));

    private KlPresets() {}
}
