package primerlab.cli;

import java.util.List;

import primerlab.experiment.autoregressive.PixelExperiment;
import primerlab.experiment.diffusion.DiffusionImages;
import primerlab.experiment.diffusion.DiffusionPoints;
import primerlab.experiment.gan.GanImages;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.transformer.Language;
import primerlab.experiment.transformer.Transformer;
import primerlab.run.Experiment;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * A model that other engines can be timed against: an experiment with the knobs at the reference step, which may differ from
 * the recipe that serves learners best.
 */
record ReferenceModel(Experiment<?> experiment, Reference reference) {
    static final List<ReferenceModel> ALL = List.of(
            new ReferenceModel(new GanPoints(), GanPoints::reference),
            new ReferenceModel(new GanImages(), GanImages::reference),
            new ReferenceModel(new DiffusionPoints(), DiffusionPoints::reference),
            new ReferenceModel(new DiffusionImages(), DiffusionImages::reference),
            of(PixelExperiment.pixelCnn()),
            of(PixelExperiment.rowLstm()),
            of(PixelExperiment.diagonalBiLstm()),
            new ReferenceModel(new Transformer(), Transformer::reference),
            new ReferenceModel(new Language(), Language::reference));

    private static ReferenceModel of(PixelExperiment pixels) {
        return new ReferenceModel(pixels, pixels::reference);
    }

    /** The settings of the reference step. */
    interface Reference {
        Settings settings() throws BadInput;
    }

    String name() {
        return experiment.name();
    }

    Settings settings() throws BadInput {
        return reference.settings();
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
