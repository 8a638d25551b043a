package primerlab.app;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import primerlab.figure.part.Numbers;
import primerlab.run.Status;
import primerlab.text.Words;

/** Steps, speed and seed in figures that never jump about; seed and run code go to the clipboard at a click. */
final class Readout extends HBox {
    private static final Words WORDS = Words.of("app");
    private static final Duration SAID = Duration.seconds(1.5);

    private final Label steps = new Label();
    private final Label rate = new Label();
    private final Button seed = new Button();
    private final Button code = new Button();
    private final FontIcon copy;
    private final FontIcon copied;
    private boolean tight;
    private Supplier<String> runCode = () -> "";
    private String seedText = "";

    Readout(Look look) {
        copy = look.icon(Feather.LINK_2);
        copied = look.icon(Feather.CHECK);
        getStyleClass().add("run-readout");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        steps.setId("steps");
        steps.getStyleClass().addAll("mono", "caption", "steps");
        steps.setMinWidth(Region.USE_PREF_SIZE);
        rate.setId("rate");
        rate.getStyleClass().addAll("mono", "caption", "quiet", "rate");
        rate.setMinWidth(Region.USE_PREF_SIZE);
        seed.setId("seed");
        seed.getStyleClass().addAll("flat", "mono", "caption", "seed");
        seed.setMinWidth(Region.USE_PREF_SIZE);
        seed.setTooltip(new Tooltip(WORDS.say("seed.about")));
        seed.setOnAction(pressed -> {
            Notices.copyToClipboard(seedText);
            seed.setText(WORDS.say("copied"));
            after(() -> seed.setText(seedLabel()));
        });
        code.setId("run-code");
        code.setGraphic(copy);
        code.getStyleClass().addAll("flat", "icon-button");
        code.setMinWidth(Region.USE_PREF_SIZE);
        code.setAccessibleText(WORDS.say("run-code.about"));
        code.setTooltip(new Tooltip(WORDS.say("run-code.about")));
        code.setOnAction(pressed -> {
            Notices.copyToClipboard(runCode.get());
            code.setGraphic(copied);
            code.setText(WORDS.say("run-code.copied"));
            after(() -> {
                code.setGraphic(copy);
                code.setText("");
            });
        });
        getChildren().setAll(steps, rate, seed, code);
    }

    void show(Status status, Supplier<String> ofRun) {
        runCode = ofRun;
        boolean past = status.step() < status.lastStep();
        steps.setText(past ? WORDS.say("steps.of", Numbers.whole(status.step()), Numbers.whole(status.lastStep()))
                : WORDS.say(status.step() == 1 ? "steps.one" : "steps", Numbers.whole(status.step())));
        rate.setText(rate(status));
        String now = Long.toString(status.seed());
        if (!now.equals(seedText)) {
            seedText = now;
            seed.setText(seedLabel());
        }
        seed.setAccessibleText(WORDS.say("seed.accessible", seedText));
    }

    private static String rate(Status status) {
        return switch (status.state()) {
            case FAILED -> WORDS.say("state.failed");
            case BUSY -> WORDS.say("state.busy");
            case PAUSED -> WORDS.say("state.paused");
            case PLAYING -> status.stepsPerSecond() <= 0 ? "" : WORDS.say("rate", status.stepsPerSecond() >= 10
                    ? Numbers.whole(Math.round(status.stepsPerSecond())) : Numbers.significant(status.stepsPerSecond(), 2));
        };
    }

    /** Where there is little room the word before the seed goes. */
    void tight(boolean now) {
        tight = now;
        rate.setVisible(!now);
        rate.setManaged(!now);
        seed.setText(seedLabel());
    }

    private String seedLabel() {
        return tight ? WORDS.say("seed.tight", seedText) : WORDS.say("seed", seedText);
    }

    private static void after(Runnable then) {
        PauseTransition pause = new PauseTransition(SAID);
        pause.setOnFinished(done -> then.run());
        pause.play();
    }
}
