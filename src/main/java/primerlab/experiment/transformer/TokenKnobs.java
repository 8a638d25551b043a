package primerlab.experiment.transformer;

import java.util.List;
import java.util.stream.Stream;

import primerlab.dataset.PairSource;
import primerlab.dataset.TextSource;
import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Knob.Source;
import primerlab.run.Knob.Switch;

/** What a learner may change about a transformer, in the order in which it is shown. */
final class TokenKnobs {
    private static final Choice UNIT = new Choice("tokens", List.of("characters", "words", "byte-pairs"), "characters", Group.DATA, true, false);
    private static final List<String> WIDTHS = List.of("32", "64", "128", "256");

    static final List<Knob> LANGUAGE = List.of(
            new Source("data", with(TextSource.NAMES), "names"),
            UNIT,
            new Numeric("layers", Scale.INTEGER, 1, 8, 4, "", Group.MODEL, true, false),
            heads("4"),
            new Choice("width", WIDTHS, "128", Group.MODEL, true, false),
            new Choice("context", List.of("16", "32", "64", "128"), "64", Group.MODEL, true, false),
            rate(0.003),
            new Choice("batch", List.of("4", "8", "12", "16", "24", "32"), "12", Group.LEARNING, true, true),
            warmUp(), fade(2000), beta2(),
            part("scaling"), part("mask"), part("positions"), part("residuals"));

    static final List<Knob> TRANSFORMER = List.of(
            new Source("data", with(PairSource.NAMES), "dates"),
            UNIT,
            new Numeric("layers", Scale.INTEGER, 1, 6, 2, "", Group.MODEL, true, false),
            heads("4"),
            new Choice("width", WIDTHS, "64", Group.MODEL, true, false),
            rate(0.003),
            new Choice("batch", List.of("16", "32", "64", "128"), "32", Group.LEARNING, true, true),
            warmUp(), fade(250), beta2(),
            part("scaling"), part("mask"), part("positions"), part("residuals"),
            new Numeric("temperature", Scale.LINEAR, 0, 3, 0, "", Group.MODEL, false, true),
            new Numeric("top-k", Scale.INTEGER, 0, 4096, 0, "", Group.MODEL, false, true, 0, 40),
            new Numeric("top-p", Scale.LINEAR, 0.01, 1, 1, "", Group.MODEL, false, true),
            new Numeric("beams", Scale.INTEGER, 1, 8, 1, "", Group.MODEL, false, true),
            new Switch("lstm", false, Group.MODEL, true, true),
            new Choice("lstm-width", List.of("32", "64", "128"), "64", Group.MODEL, true, true));

    private TokenKnobs() {}

    private static List<String> with(List<String> names) {
        return Stream.concat(names.stream(), Stream.of(RandomData.NAME)).toList();
    }

    private static Knob heads(String standard) {
        return new Choice("heads", List.of("1", "2", "4", "8"), standard, Group.MODEL, true, false);
    }

    private static Knob rate(double standard) {
        return new Numeric("learning-rate", Scale.LOGARITHMIC, 1e-5, 10, standard, "", Group.LEARNING, false, false);
    }

    /** What can be taken out of the model while it learns. */
    private static Knob part(String name) {
        return new Switch(name, true, Group.MODEL, false, false);
    }

    private static Knob warmUp() {
        return new Numeric("warm-up", Scale.INTEGER, 0, 10_000, 100, "", Group.LEARNING, false, true);
    }

    private static Knob fade(double standard) {
        return new Numeric("fade", Scale.INTEGER, 0, 100_000, standard, "", Group.LEARNING, false, true);
    }

    private static Knob beta2() {
        return new Numeric("beta-2", Scale.LINEAR, 0.5, 0.9999, 0.99, "", Group.LEARNING, true, true);
    }
}
