package primerlab.cli;

import java.util.List;

import primerlab.experiment.autoregressive.PixelExperiment;
import primerlab.experiment.autoregressive.ReadersExperiment;
import primerlab.experiment.density.KlLab;
import primerlab.experiment.density.StarvingHistogram;
import primerlab.experiment.diffusion.DiffusionImages;
import primerlab.experiment.diffusion.DiffusionPoints;
import primerlab.experiment.diffusion.ForwardProcess;
import primerlab.experiment.gan.GanImages;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.transformer.Language;
import primerlab.experiment.transformer.Transformer;
import primerlab.run.Experiment;
import primerlab.text.BadInput;

/** What can be trained so far. */
final class Experiments {
    static final List<Experiment<?>> ALL = List.of(new GanPoints(), new GanImages(), new DiffusionPoints(), new DiffusionImages(),
            PixelExperiment.pixelCnn(), PixelExperiment.rowLstm(), PixelExperiment.diagonalBiLstm(), PixelExperiment.chainRule(),
            new ReadersExperiment(), new Transformer(), new Language(),
            new KlLab(), new StarvingHistogram(), new ForwardProcess());

    private Experiments() {}

    static Experiment<?> named(String name) throws BadInput {
        for (Experiment<?> experiment : ALL) {
            if (experiment.name().equals(name)) {
                return experiment;
            }
        }
        throw BadInput.unknown("experiment", name, ALL.stream().map(Experiment::name).toList());
    }
}
