package primerlab.experiment;

import java.util.List;

import primerlab.experiment.gan.GanPoints;
import primerlab.run.Experiment;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * A model whose training step is measured against PyTorch's: an experiment at the settings that make its step exactly the
 * reference's.
 *
 * @param settings of the reference; those that a figure starts with may differ
 */
public record Reference(Experiment<?> experiment, Settings settings) {
    /** Those there are, in the order in which they are listed. */
    public static List<Reference> all() {
        try {
            return List.of(new Reference(new GanPoints(), GanPoints.reference()));
        } catch (BadInput e) {
            throw new IllegalStateException("a reference has a value that its own knobs refuse", e);
        }
    }

    /** As the command line calls it. */
    public String name() {
        return experiment.name();
    }
}
