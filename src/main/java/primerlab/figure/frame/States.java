package primerlab.figure.frame;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.run.Status;
import primerlab.text.Words;

/** What stands over the picture when there is something to say: loading, at rest, or failed with the one button that mends it. */
public final class States extends StackPane {
    private static final Words WORDS = Words.of("frame");
    private static final Words RUN = Words.of("run");

    private final Label title = new Label();
    private final Label about = new Label();
    private final Button mend = new Button();
    private final VBox card = new VBox(title, about, mend);
    private final Label hint = new Label();
    private final Actions actions;
    private final Words experiment;
    private final Words figure;
    private String shown = "";

    /**
     * @param experiment its bundle: {@code series.NAME}
     * @param figure     its bundle, which may have its own {@code state.loading}, {@code state.loading.about} and {@code state.rest}
     */
    public States(Words experiment, Words figure, Actions actions) {
        this.actions = actions;
        this.experiment = experiment;
        this.figure = figure;
        setPickOnBounds(false);
        // It lies over the picture and takes its size: however much there is to say, the picture decides.
        setMinSize(0, 0);
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
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(hint, card);
        setAlignment(hint, Pos.BOTTOM_CENTER);
        // Over the plot, not over its ticks.
        hint.fontProperty().addListener((_, _, font) -> setMargin(hint, margin(font.getSize())));
        setMargin(hint, margin(hint.getFont().getSize()));
        loading();
    }

    /** The ticks grow with the text. @param caption size of text, pixels */
    private static Insets margin(double caption) {
        return new Insets(0, 16, Math.ceil(2.4 * caption), Math.ceil(4.6 * caption));
    }

    /** Before the first picture: the engine is being built. */
    void loading() {
        say("loading", own("state.loading"), own("state.loading.about"), null, null);
    }

    private String own(String key) {
        return figure.has(key) ? figure.say(key) : WORDS.say(key);
    }

    /**
     * @param picture whether there is one yet
     * @param remark  what is worth saying about the picture in one line; empty where there is nothing
     */
    void update(Status status, boolean picture, String remark) {
        boolean resting = status.state() == Status.State.PAUSED && status.lastStep() == 0 && status.phase() == 0;
        // A figure that says it elsewhere has an empty sentence.
        String said = !remark.isEmpty() ? remark : resting ? own("state.rest") : "";
        hint.setVisible(picture && !said.isEmpty());
        if (hint.isVisible()) {
            hint.setText(said);
        }
        Status.Failure failure = status.failure();
        if (failure != null) {
            failed(failure);
        } else if (status.state() == Status.State.BUSY && !picture) {
            loading();
        } else {
            shown = "";
            card.setVisible(false);
        }
    }

    /** Takes everything away, for painting. */
    public void clear() {
        shown = "";
        card.setVisible(false);
        hint.setVisible(false);
    }

    private void failed(Status.Failure failure) {
        Object[] put = {Spell.step(failure.step()), quantity(failure.detail()), Spell.step(Math.max(0, failure.mendStep()))};
        String kind = switch (failure.kind()) {
            case BAD_DATA -> "bad-data";
            case DIVERGED -> "diverged";
            case BROKEN -> "broken";
        };
        String mending = failure.kind() == Status.Kind.DIVERGED && failure.mendStep() < 0 ? ".restart" : ".mend";
        say(kind + failure.step() + failure.detail(), RUN.say(kind + ".what", put),
                RUN.say(kind + ".why", put), RUN.say(kind + mending, put), () -> actions.playback().mend());
    }

    private String quantity(String detail) {
        String key = "series." + detail;
        if (!experiment.has(key)) {
            return detail;
        }
        String label = experiment.say(key);
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private void say(String key, String what, String why, @Nullable String button, Actions.@Nullable Action action) {
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
