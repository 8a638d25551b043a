package primerlab.figure.transformer;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Examples;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** All that the model was trained on, to be searched, and the tenth that was held out. */
final class ChatPairs extends VBox {
    private static final Words WORDS = Words.of("chat-figure");

    private final Label title = new Label();
    private final TextField search = new TextField();
    private final Label found = new Label();
    private final ObservableList<Integer> shown = FXCollections.observableArrayList();
    private final ListView<Integer> list = new ListView<>(shown);
    private final Button again = new Button(WORDS.say("pairs.ask"));
    private @Nullable Examples examples;

    ChatPairs(Consumer<String> ask) {
        setId("pairs");
        getStyleClass().add("merges");
        title.getStyleClass().add("picture-title");
        search.setId("pairs-search");
        search.setPromptText(WORDS.say("pairs.search"));
        search.setAccessibleText(WORDS.say("pairs.search"));
        search.textProperty().addListener((_, _, _) -> filter());
        found.setId("pairs-found");
        found.getStyleClass().addAll("caption", "quiet");
        for (Label label : new Label[] {title, found}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        list.setId("pairs-list");
        list.getStyleClass().addAll("chat-pairs", "keeps-arrows");
        list.setAccessibleText(WORDS.say("pairs.about"));
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                askChosen(ask);
                event.consume();
            }
        });
        list.focusedProperty().addListener((_, _, is) -> {
            if (is && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        again.setId("pairs-ask");
        again.setTooltip(new Tooltip(WORDS.say("pairs.ask.about")));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> askChosen(ask));
        again.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox row = new HBox(search, again);
        row.getStyleClass().add("prompt-line");
        getChildren().addAll(title, row, found, list);
    }

    private void askChosen(Consumer<String> ask) {
        Integer at = list.getSelectionModel().getSelectedItem();
        if (at != null && examples != null) {
            ask.accept(examples.all().get(at).prompt());
        }
    }

    void show(Examples newest) {
        if (!newest.equals(examples)) {
            examples = newest;
            title.setText(WORDS.say("pairs.title", Numbers.whole(newest.all().size()), Numbers.whole(newest.trained()), Numbers.whole(newest.all().size() - newest.trained())));
            filter();
        }
    }

    private void filter() {
        Examples now = examples;
        if (now == null) {
            return;
        }
        String wanted = search.getText().toLowerCase(Locale.ROOT).strip();
        shown.setAll(IntStream.range(0, now.all().size()).filter(i -> wanted.isEmpty() || now.all().get(i).prompt().toLowerCase(Locale.ROOT).contains(wanted)
                || now.all().get(i).answer().toLowerCase(Locale.ROOT).contains(wanted)).boxed().toList());
        found.setText(shown.isEmpty() ? WORDS.say("pairs.none", search.getText().strip()) : WORDS.say("pairs.found", Numbers.whole(shown.size())));
    }

    /** A question, its answer below it. */
    private final class Cell extends ListCell<Integer> {
        private final Label question = new Label();
        private final Label answer = new Label();
        private final VBox both = new VBox(question, answer);

        Cell() {
            question.setWrapText(true);
            answer.setWrapText(true);
            question.setMinHeight(Region.USE_PREF_SIZE);
            answer.setMinHeight(Region.USE_PREF_SIZE);
            answer.getStyleClass().addAll("caption", "quiet");
            both.setMinWidth(0);
            both.setPrefWidth(1);
        }

        @Override protected void updateItem(Integer at, boolean none) {
            super.updateItem(at, none);
            Examples now = examples;
            if (none || at == null || now == null || at >= now.all().size()) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Examples.Example pair = now.all().get(at);
            question.setText(now.heldOut(at) ? WORDS.say("pairs.held-out", pair.prompt()) : pair.prompt());
            answer.setText(pair.answer());
            setGraphic(both);
            setAccessibleText(pair.prompt() + " " + pair.answer());
        }
    }
}
