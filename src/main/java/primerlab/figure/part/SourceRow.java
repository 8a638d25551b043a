package primerlab.figure.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;

import primerlab.run.Knob;

/** Where the data comes from: a built-in name, what was painted, or a file. */
final class SourceRow extends KnobRow {
    private static final String PAINTED = "painted:";
    private final Knob.Source knob;
    private final OptionMenu menu;

    SourceRow(Knob.Source knob, Context context) {
        super(knob, context);
        this.knob = knob;
        menu = new OptionMenu(this::turn, this::text);
        Button open = new Button("…");
        open.setId("knob-" + knob.name() + "-open");
        open.getStyleClass().add("knob-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setAccessibleText(own().say("knobs.open-file"));
        open.setTooltip(new Tooltip(own().say("knobs.open-file")));
        open.setOnAction(event -> choose());
        build(menu.node(), open);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(own().say("knobs.open-file"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(own().say("knobs.file-kind"), "*.csv"));
        FileChoice.open(chooser, this).ifPresent(file -> turn(file.getPath()));
    }

    @Override Node control() {
        return menu.node();
    }

    @Override void display(String newValue) {
        List<String> names = new ArrayList<>(knob.builtIn());
        if (!names.contains(newValue)) {
            names.add(newValue);
        }
        menu.show(names, newValue);
    }

    @Override String text(String ofValue) {
        if (knob.builtIn().contains(ofValue)) {
            return option(ofValue);
        }
        Path name = ofValue.startsWith(PAINTED) ? null : Path.of(ofValue).getFileName();
        return name == null ? own().say("knobs.painted") : name.toString();
    }
}
