package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;

import primerlab.figure.part.KnobPane;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.Words;

/** Some of an experiment's rare knobs at hand, beside the picture that they change. */
final class DecodeKnobs {
    private final KnobPane pane;

    /** @param names of numeric knobs */
    DecodeKnobs(List<Knob> all, List<String> names, Words experiment, KnobPane.Turned turned) {
        List<Knob> knobs = new ArrayList<>();
        for (Knob knob : all) {
            if (knob instanceof Knob.Numeric one && names.contains(one.name())) {
                knobs.add(new Knob.Numeric(one.name(), one.scale(), one.min(), one.max(), one.standardValue(), one.unit(), one.group(), one.restarts(),
                        false, one.from(), one.to()));
            }
        }
        pane = new KnobPane(knobs, experiment, turned);
        // They stand where they act: which group they belong to says nothing here.
        pane.lookupAll(".knob-heading").forEach(heading -> {
            heading.setVisible(false);
            heading.setManaged(false);
        });
    }

    KnobPane node() {
        return pane;
    }

    void show(Settings now) {
        pane.show(now);
    }
}
