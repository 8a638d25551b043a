package primerlab.figure.part;

import java.util.List;
import javafx.scene.Node;

import primerlab.run.Knob;

/** One of a few names. */
final class ChoiceRow extends KnobRow {
    private final Options options;

    ChoiceRow(Knob.Choice knob, Context context) {
        super(knob, context);
        List<String> labels = knob.options().stream().map(this::option).toList();
        options = Options.of("knob-" + knob.name(), knob.options(), labels, this::turn);
        build(options.node());
    }

    @Override Node control() {
        return options.node();
    }

    @Override void display(String newValue) {
        options.show(newValue);
    }

    @Override String text(String ofValue) {
        return option(ofValue);
    }
}
