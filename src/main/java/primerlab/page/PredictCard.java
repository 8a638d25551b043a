package primerlab.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import primerlab.lesson.Block;
import primerlab.lesson.Inline;
import primerlab.lesson.Progress;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** A question to answer before trying it out. The answer is remembered, can be given again, and never blocks anything. */
final class PredictCard extends VBox {
    private static final Words WORDS = Words.of("page");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    private final String lesson;
    private final Block.Predict predict;
    private final Progress progress;
    private final Reader reader;
    private final Runnable answered;
    private final RunningText running;
    private final ToggleGroup choice = new ToggleGroup();
    private final VBox options = new VBox();
    private final VBox outcome = new VBox();
    private final Label note = new Label();

    PredictCard(String lesson, Block.Predict predict, Progress progress, Reader reader, Runnable answered) {
        this.lesson = lesson;
        this.predict = predict;
        this.progress = progress;
        this.reader = reader;
        this.answered = answered;
        running = new RunningText(reader);
        getStyleClass().addAll("card", "predict-card");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(WORDS.say("predict.title"));
        Label head = new Label(WORDS.say("predict.title"));
        head.getStyleClass().add("predict-head");
        TextFlow question = running.of(predict.question());
        question.getStyleClass().add("predict-question");
        note.getStyleClass().addAll("caption", "quiet");
        note.setWrapText(true);
        options.getStyleClass().add("predict-options");
        outcome.getStyleClass().add("predict-outcome");
        getChildren().addAll(head, question, note, options, outcome);
        List<Progress.Answer> before = progress.answers(lesson, predict.key());
        boolean due = progress.due().contains(new Progress.Question(lesson, predict.key()));
        ask(before.isEmpty() || !due ? "" : WORDS.say(before.getLast().right() ? "predict.again.right" : "predict.again.wrong"));
        if (!before.isEmpty() && !due) {
            remember(before.getLast());
        }
    }

    private void ask(String why) {
        say(why);
        choice.getToggles().clear();
        options.getChildren().clear();
        for (List<Inline> option : predict.options()) {
            options.getChildren().add(radio(option));
        }
        Button answer = new Button(WORDS.say("predict.answer"));
        answer.getStyleClass().add("predict-answer");
        answer.disableProperty().bind(choice.selectedToggleProperty().isNull());
        answer.setOnAction(pressed -> {
            int chosen = choice.getToggles().indexOf(choice.getSelectedToggle());
            progress.answer(lesson, predict.key(), Inline.plain(predict.options().get(chosen)), chosen == predict.right());
            show(chosen);
            outcome.getChildren().getFirst().requestFocus();
            answered.run();
        });
        outcome.getChildren().setAll(answer);
    }

    private RadioButton radio(List<Inline> option) {
        RadioButton radio = new RadioButton();
        radio.setToggleGroup(choice);
        radio.getStyleClass().add("predict-option");
        radio.setAccessibleText(Inline.readable(option));
        if (option.size() == 1 && option.getFirst() instanceof Inline.Words(String words)) {
            radio.setText(words);
            radio.setWrapText(true);
        } else {
            TextFlow text = running.of(option);
            text.maxWidthProperty().bind(options.widthProperty().subtract(40));
            radio.setGraphic(text);
        }
        return radio;
    }

    /** Shows an answer of an earlier day, where the lesson still has that option. */
    private void remember(Progress.Answer before) {
        for (int i = 0; i < predict.options().size(); i++) {
            if (Inline.plain(predict.options().get(i)).equals(before.option())) {
                show(i);
                say(WORDS.say("predict.before", day(before.time())));
                return;
            }
        }
    }

    private static String day(Instant time) {
        return DAY.format(time.atZone(ZoneId.systemDefault()));
    }

    private void show(int chosen) {
        say("");
        boolean right = chosen == predict.right();
        choice.selectToggle(choice.getToggles().get(chosen));
        for (int i = 0; i < choice.getToggles().size(); i++) {
            RadioButton radio = (RadioButton) choice.getToggles().get(i);
            radio.setDisable(true);
            radio.pseudoClassStateChanged(RIGHT, i == predict.right());
            radio.pseudoClassStateChanged(WRONG, i == chosen && !right);
        }
        Label verdict = new Label(WORDS.say(right ? "predict.right" : "predict.wrong"));
        verdict.getStyleClass().addAll("predict-verdict", right ? "good" : "bad");
        verdict.setFocusTraversable(true);
        verdict.setWrapText(true);
        outcome.getChildren().setAll(verdict);
        if (!predict.because().isEmpty()) {
            outcome.getChildren().add(running.of(predict.because()));
        }
        outcome.getChildren().add(buttons());
    }

    private FlowPane buttons() {
        FlowPane row = new FlowPane(8, 8);
        Label fault = new Label();
        fault.getStyleClass().add("fault-line");
        fault.setWrapText(true);
        if (!predict.tries().isEmpty()) {
            Button tryIt = new Button("▸ " + WORDS.say("predict.try"));
            tryIt.getStyleClass().add("action-button");
            tryIt.setOnAction(pressed -> {
                fault.setText("");
                try {
                    reader.perform(predict.tries());
                } catch (BadInput e) {
                    fault.setText(e.getMessage());
                }
            });
            tryIt.setTooltip(new javafx.scene.control.Tooltip(Deeds.say(predict.tries())));
            tryIt.setAccessibleHelp(Deeds.say(predict.tries()));
            row.getChildren().add(tryIt);
        }
        Button again = new Button(WORDS.say("predict.again"));
        again.getStyleClass().add("flat");
        again.setOnAction(pressed -> {
            ask("");
            ((RadioButton) choice.getToggles().getFirst()).requestFocus();
        });
        row.getChildren().addAll(again, fault);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        return row;
    }

    private void say(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
    }
}
