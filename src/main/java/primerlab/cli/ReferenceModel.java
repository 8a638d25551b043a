package primerlab.cli;

import java.util.List;

import primerlab.experiment.gan.GanPoints;
import primerlab.run.Experiment;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * A model that other engines can be timed against: an experiment with the knobs at the reference step, which may differ from
 * the recipe that serves learners best.
 */
record ReferenceModel(Experiment<?> experiment, List<String> knobs) {
    static final List<ReferenceModel> ALL = List.of(
            new ReferenceModel(new GanPoints(), List.of("loss=non-saturating", "noise=normal", "batch=256",
                    "layers-g=2", "width-g=64", "layers-d=2", "width-d=64", "k-d=1", "k-g=1",
                    "learning-rate-d=0.001", "learning-rate-g=0.001")));

    String name() {
        return experiment.name();
    }

    Settings settings() throws BadInput {
        Settings settings = Settings.standard(experiment.knobs());
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return settings;
    }

    static ReferenceModel named(String name) throws BadInput {
        for (ReferenceModel model : ALL) {
            if (model.name().equals(name)) {
                return model;
            }
        }
        throw new BadInput(Commands.WORDS.say("bench.unknown", name, String.join(", ", ALL.stream().map(ReferenceModel::name).toList())));
    }
}
