package primerlab.figure.density;

import java.io.File;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;

import primerlab.figure.part.FileChoice;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.Words;

/** The shapes that p or q can begin with: built in, or numbers from a file. */
final class ShapeMenu extends MenuButton {
    private final Knob.Source knob;

    /**
     * @param figure     its bundle: {@code shape.KNOB}, {@code .about}, {@code shape.open}
     * @param experiment its bundle: {@code knob.KNOB.NAME}
     * @param chosen     takes a built-in name or a path
     */
    ShapeMenu(Knob.Source knob, Words figure, Words experiment, Consumer<String> chosen) {
        super(figure.say("shape." + knob.name()));
        this.knob = knob;
        setId("shape-" + knob.name());
        setTooltip(new Tooltip(figure.say("shape." + knob.name() + ".about")));
        for (String name : knob.builtIn()) {
            RadioMenuItem item = new RadioMenuItem(experiment.say("knob." + knob.name() + "." + name));
            item.setId("shape-" + knob.name() + "-" + name);
            item.setUserData(name);
            item.setOnAction(_ -> chosen.accept(name));
            getItems().add(item);
        }
        MenuItem open = new MenuItem(figure.say("shape.open"));
        open.setId("shape-" + knob.name() + "-open");
        open.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(figure.say("shape.open.title"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(figure.say("shape.files"), "*.csv", "*.txt"));
            FileChoice.open(chooser, this).map(File::getAbsolutePath).ifPresent(chosen);
        });
        getItems().addAll(new SeparatorMenuItem(), open);
    }

    /** A further entry. @param figure its bundle: the label under {@code id} */
    void add(String id, Words figure, Runnable chosen) {
        MenuItem item = new MenuItem(figure.say(id));
        item.setId(id);
        item.setOnAction(_ -> chosen.run());
        getItems().add(item);
    }

    /** Ticks the shape in force. */
    void update(Settings settings) {
        getItems().forEach(item -> {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(settings.get(knob.name()).equals(radio.getUserData()));
            }
        });
    }
}
