package primerlab.figure.gan;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;

import primerlab.figure.part.FileChoice;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** What G learns to imitate: built-in points, or a CSV file, chosen here or dropped on the picture. */
final class DataMenu extends MenuButton {
    private static final Words WORDS = Words.of("gan-figure");
    private static final Words EXPERIMENT = Words.of("gan-points");
    private final Actions actions;

    DataMenu(List<Knob> knobs, Actions actions) {
        super(WORDS.say("data.menu"));
        this.actions = actions;
        setId("data");
        setTooltip(new Tooltip(WORDS.say("data.menu.about")));
        for (Knob knob : knobs) {
            if (knob instanceof Knob.Source source) {
                source.builtIn().forEach(name -> getItems().add(builtIn(source, name)));
            }
        }
        MenuItem open = new MenuItem(WORDS.say("data.import"));
        open.setId("data-import");
        open.setOnAction(_ -> choose());
        getItems().addAll(new SeparatorMenuItem(), open);
    }

    private MenuItem builtIn(Knob.Source knob, String name) {
        RadioMenuItem item = new RadioMenuItem(EXPERIMENT.say("knob." + knob.name() + "." + name));
        item.setId("data-" + name);
        item.setUserData(name);
        item.setOnAction(_ -> actions.attempt(() -> actions.playback().set(knob.name(), name)));
        return item;
    }

    /** Ticks what the run learns from. */
    void update(Settings settings) {
        String now = settings.get("data");
        for (MenuItem item : getItems()) {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(now.equals(radio.getUserData()));
            }
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.say("data.import.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.say("data.csv"), "*.csv"));
        FileChoice.open(chooser, this).ifPresent(this::open);
    }

    /** A faulty file fails the run with the faulty line; the run it replaced can be brought back. */
    void open(File file) {
        actions.attempt(() -> {
            actions.playback().set("data", file.getAbsolutePath());
            actions.done(WORDS.say("data.opened", file.getName()));
        });
    }

    /** Lets a CSV file be dropped on a node. */
    void acceptDrops(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            boolean csv = files.size() == 1 && files.getFirst().getName().toLowerCase(Locale.ROOT).endsWith(".csv");
            event.setDropCompleted(csv);
            event.consume();
            if (csv) {
                open(files.getFirst());
            } else {
                actions.attempt(() -> {
                    throw new BadInput(WORDS.say("data.drop"));
                });
            }
        });
    }
}
