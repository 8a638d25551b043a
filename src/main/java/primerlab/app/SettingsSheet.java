package primerlab.app;

import java.io.File;
import java.io.IOException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import primerlab.lesson.Progress;
import primerlab.text.Words;

/** Settings, the learner's record, and what the program is made of. */
final class SettingsSheet {
    private static final Words WORDS = Words.of("app");

    private final Home home;
    private final Progress progress;
    private final Chosen chosen;
    private final Choices choices;
    private final Label said = new Label();

    /** What is chosen when the sheet opens. */
    record Chosen(boolean dark, int textSize, boolean reducedMotion) {}

    /** Hears what the learner chooses. */
    interface Choices {
        void dark(boolean dark);

        void textSize(int percent);

        void reduceMotion(boolean reduced);

        void erased();
    }

    SettingsSheet(Home home, Progress progress, Chosen chosen, Choices choices) {
        this.home = home;
        this.progress = progress;
        this.chosen = chosen;
        this.choices = choices;
        said.setId("settings-said");
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        said.getStyleClass().addAll("caption", "quiet");
    }

    Node content() {
        CheckBox motion = new CheckBox(WORDS.say("motion"));
        motion.setId("reduced-motion");
        motion.setSelected(chosen.reducedMotion());
        motion.selectedProperty().addListener((property, before, now) -> choices.reduceMotion(now));
        CheckBox dark = new CheckBox(WORDS.say("dark"));
        dark.setId("dark-theme");
        dark.setSelected(chosen.dark());
        dark.selectedProperty().addListener((property, before, now) -> choices.dark(now));
        VBox content = new VBox(
                section("settings.look", dark, textSize(), motion, caption(WORDS.say("motion.about"))),
                section("settings.record", sentence(WORDS.say("record.where")), path(), record(), said),
                section("settings.about", sentence(WORDS.say("about")), caption(WORDS.say("about.fonts")), caption(WORDS.say("about.libraries"))));
        content.getStyleClass().add("settings");
        return content;
    }

    private Node textSize() {
        ComboBox<Integer> sizes = new ComboBox<>();
        sizes.setId("text-size");
        sizes.getItems().addAll(TextSize.all());
        sizes.setConverter(new StringConverter<>() {
            @Override public String toString(Integer percent) {
                return WORDS.say("text-size.percent", percent.toString());
            }

            @Override public Integer fromString(String shown) {
                return chosen.textSize();
            }
        });
        sizes.setValue(chosen.textSize());
        sizes.setAccessibleText(WORDS.say("text-size"));
        sizes.valueProperty().addListener((property, before, now) -> choices.textSize(now));
        Label name = new Label(WORDS.say("text-size"));
        name.setLabelFor(sizes);
        HBox row = new HBox(8, name, sizes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node path() {
        javafx.scene.control.TextField path = new javafx.scene.control.TextField(home.folder().toAbsolutePath().toString());
        path.setId("home-folder");
        path.setEditable(false);
        path.getStyleClass().addAll("mono", "caption");
        path.setAccessibleText(WORDS.say("record.where"));
        return path;
    }

    private Node record() {
        Button export = new Button(WORDS.say("record.export"));
        export.setId("export-progress");
        export.setOnAction(pressed -> export(export));
        Button erase = new Button(WORDS.say("record.erase"));
        erase.setId("erase-progress");
        Button sure = new Button(WORDS.say("record.erase.sure"));
        sure.setId("erase-progress-sure");
        sure.getStyleClass().add("danger");
        Button keep = new Button(WORDS.say("record.erase.keep"));
        keep.setId("erase-progress-keep");
        FlowPane row = new FlowPane(export, erase);
        row.getStyleClass().add("buttons");
        erase.setOnAction(pressed -> {
            row.getChildren().setAll(sure, keep);
            said.setText(WORDS.say("record.erase.ask"));
            keep.requestFocus();
        });
        keep.setOnAction(pressed -> {
            row.getChildren().setAll(export, erase);
            said.setText("");
            erase.requestFocus();
        });
        sure.setOnAction(pressed -> {
            progress.erase();
            row.getChildren().setAll(export, erase);
            said.setText(WORDS.say("record.erased"));
            erase.requestFocus();
            choices.erased();
        });
        return row;
    }

    private void export(Button from) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.say("record.export"));
        chooser.setInitialFileName("primer-lab-progress.json");
        File target = chooser.showSaveDialog(from.getScene().getWindow());
        if (target != null) {
            try {
                progress.export(target.toPath());
                said.setText(WORDS.say("record.exported", target));
            } catch (IOException e) {
                said.setText(WORDS.say("record.export.failed", target, String.valueOf(e.getMessage())));
            }
        }
    }

    private static VBox section(String title, Node... content) {
        Label heading = new Label(WORDS.say(title));
        heading.getStyleClass().addAll("overline", "quiet");
        VBox section = new VBox(heading);
        section.getChildren().addAll(content);
        section.getStyleClass().add("section");
        return section;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label caption(String text) {
        Label label = sentence(text);
        label.getStyleClass().addAll("caption", "quiet");
        return label;
    }
}
