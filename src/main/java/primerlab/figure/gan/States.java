package primerlab.figure.gan;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** What stands over the picture when there is something to say: loading, at rest, or failed with the one button that mends it. */
final class States extends StackPane {
    private static final Words WORDS = Words.of("gan-figure");
    private static final Words EXPERIMENT = Words.of("gan-points");

    private final Label title = new Label();
    private final Label about = new Label();
    private final Button mend = new Button();
    private final VBox card = new VBox(title, about, mend);
    private final Label hint = new Label(WORDS.say("state.rest"));
    private final Actions actions;
    private String shown = "";

    States(Actions actions) {
        this.actions = actions;
        setPickOnBounds(false);
        card.getStyleClass().addAll("card", "state-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        mend.setId("mend");
        mend.getStyleClass().add("primary");
        hint.getStyleClass().addAll("caption", "rest-hint");
        hint.setMouseTransparent(true);
        card.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(hint, card);
        setAlignment(hint, javafx.geometry.Pos.BOTTOM_CENTER);
        loading();
    }

    /** Before the first picture: the engine is being built. */
    void loading() {
        say("loading", WORDS.say("state.loading"), WORDS.say("state.loading.about"), null, null);
    }

    void update(Status status, boolean picture) {
        boolean resting = status.state() == Status.State.PAUSED && status.lastStep() == 0 && status.phase() == 0;
        hint.setVisible(resting && picture);
        Status.Failure failure = status.failure();
        if (failure != null) {
            failed(failure, status);
        } else if (status.state() == Status.State.BUSY && !picture) {
            loading();
        } else {
            shown = "";
            card.setVisible(false);
        }
    }

    /** Takes everything away, for painting. */
    void clear() {
        shown = "";
        card.setVisible(false);
        hint.setVisible(false);
    }

    private void failed(Status.Failure failure, Status status) {
        String key = failure.kind() + failure.step() + failure.detail();
        switch (failure.kind()) {
            case "diverged" -> say(key, WORDS.say("state.diverged", quantity(failure.detail()), Spell.step(failure.step())),
                    WORDS.say("state.diverged.about", rate(status, "learning-rate-g"), rate(status, "learning-rate-d")),
                    WORDS.say(failure.mendStep() >= 0 ? "state.diverged.mend" : "state.diverged.restart",
                            Spell.step(Math.max(0, failure.mendStep()))),
                    () -> mend(failure, status));
            case "bad-data" -> say(key, WORDS.say("state.bad-data"), failure.detail(), WORDS.say("state.bad-data.mend"),
                    () -> actions.playback().set("data", standard(status.settings(), "data")));
            default -> say(key, WORDS.say("state.broken"), failure.detail(), WORDS.say("state.broken.mend"),
                    () -> actions.playback().restart());
        }
    }

    /** Back to the newest moment that was whole, with rates that are known to work. */
    private void mend(Status.Failure failure, Status status) throws BadInput {
        Settings settings = status.settings();
        if (failure.mendStep() < 0) {
            actions.playback().restartWith(settings.with("learning-rate-g", standard(settings, "learning-rate-g"))
                    .with("learning-rate-d", standard(settings, "learning-rate-d")), status.seed());
            return;
        }
        actions.playback().goTo(failure.mendStep());
        for (String rate : new String[] {"learning-rate-g", "learning-rate-d"}) {
            actions.playback().set(rate, standard(settings, rate));
        }
    }

    private static String standard(Settings settings, String knob) throws BadInput {
        return settings.knob(knob).standard();
    }

    private static String rate(Status status, String knob) {
        return Spell.number(status.settings().number(knob));
    }

    private static String quantity(String series) {
        String key = "series." + series;
        return EXPERIMENT.has(key) ? EXPERIMENT.say(key) : series;
    }

    private void say(String key, String what, String why, @Nullable String button, PhaseStrip.@Nullable Action action) {
        card.setVisible(true);
        if (key.equals(shown)) {
            return;
        }
        shown = key;
        title.setText(what);
        about.setText(why);
        mend.setVisible(button != null);
        mend.setManaged(button != null);
        mend.setText(button == null ? "" : button);
        mend.setOnAction(_ -> {
            if (action != null) {
                actions.attempt(action);
            }
        });
        card.setAccessibleText(what + " " + why);
    }
}
