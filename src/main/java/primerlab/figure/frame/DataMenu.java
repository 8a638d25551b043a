package primerlab.figure.frame;

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

/** What is learned from: built-in data, or a file or folder of one's own, chosen here or dropped on the picture. */
public final class DataMenu extends MenuButton {
    private static final Words WORDS = Words.of("frame");
    private static final String FOLDER = "/";
    private final Actions actions;
    private final Words figure;
    private final List<String> endings;

    /**
     * @param experiment its bundle: {@code knob.data.NAME}
     * @param figure     its bundle: {@code data.menu.about}, {@code data.import}, {@code data.import.title}, {@code data.files} and {@code data.drop}
     * @param endings    of files that can be learned from, for example {@code .csv}; {@code "/"} where a folder can be opened as well
     */
    public DataMenu(List<Knob> knobs, Words experiment, Words figure, List<String> endings, Actions actions) {
        super(WORDS.say("data.menu"));
        this.actions = actions;
        this.figure = figure;
        this.endings = endings;
        setId("data");
        setAccessibleText(getText());
        setTooltip(new Tooltip(figure.say("data.menu.about")));
        for (Knob knob : knobs) {
            if (knob instanceof Knob.Source source) {
                source.builtIn().forEach(name -> getItems().add(builtIn(source, experiment, name)));
            }
        }
        getItems().add(new SeparatorMenuItem());
        MenuItem open = new MenuItem(figure.say("data.import"));
        open.setId("data-import");
        open.setOnAction(_ -> choose());
        getItems().add(open);
        if (endings.contains(FOLDER)) {
            MenuItem folder = new MenuItem(figure.say("data.import.folder"));
            folder.setId("data-import-folder");
            folder.setOnAction(_ -> FileChoice.folder(figure.say("data.import.folder"), this).ifPresent(this::open));
            getItems().add(folder);
        }
    }

    private MenuItem builtIn(Knob.Source knob, Words experiment, String name) {
        RadioMenuItem item = new RadioMenuItem(experiment.say("knob." + knob.name() + "." + name));
        item.setId("data-" + name);
        item.setUserData(name);
        item.setOnAction(_ -> actions.attempt(() -> actions.playback().set(knob.name(), name)));
        return item;
    }

    /** Ticks what the run learns from. */
    public void update(Settings settings) {
        String now = settings.get("data");
        for (MenuItem item : getItems()) {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(now.equals(radio.getUserData()));
            }
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(figure.say("data.import.title"));
        List<String> patterns = endings.stream().filter(ending -> !ending.equals(FOLDER)).map(ending -> "*" + ending).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(figure.say("data.files"), patterns));
        FileChoice.open(chooser, this).ifPresent(this::open);
    }

    /** A faulty file fails the run with the faulty line; the run it replaced can be brought back. */
    public void open(File file) {
        actions.attempt(() -> {
            actions.playback().set("data", file.getAbsolutePath());
            actions.done(WORDS.say("data.opened", file.getName()));
        });
    }

    /** Lets a file be dropped on a node. */
    public void acceptDrops(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<File> files = event.getDragboard().getFiles();
            boolean fits = files.size() == 1 && fits(files.getFirst());
            event.setDropCompleted(fits);
            event.consume();
            if (fits) {
                open(files.getFirst());
            } else {
                actions.attempt(() -> {
                    throw new BadInput(figure.say("data.drop"));
                });
            }
        });
    }

    private boolean fits(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return file.isDirectory() ? endings.contains(FOLDER) : endings.stream().anyMatch(name::endsWith);
    }
}
