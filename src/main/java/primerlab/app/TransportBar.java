package primerlab.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import primerlab.figure.Figure;
import primerlab.figure.Playback;
import primerlab.figure.part.Numbers;
import primerlab.run.Status;
import primerlab.text.Words;

/** Time, at the bottom: one bar for whatever figure the page holds. */
final class TransportBar extends VBox {
    private static final Words WORDS = Words.of("app");

    private final Look look;
    private final Consumer<Deed> perform;
    private final Button play;
    private final FontIcon playIcon;
    private final FontIcon pauseIcon;
    private final Button step;
    private final Button restart;
    private final Button newSeed;
    private final Button undo;
    private final MenuButton speed = new MenuButton();
    private final Seeking seeking = new Seeking();
    private final Timeline timeline = new Timeline(this::seek);
    private final Label reason = new Label(WORDS.say("no-figure"));
    private final ForkControls forks;
    private final Readout readout;
    private final HBox first = new HBox();
    private final HBox second = new HBox();
    private final AnimationTimer seeker = new AnimationTimer() {
        @Override public void handle(long now) {
            follow();
        }
    };
    private final ChangeListener<Status> shown = (property, before, now) -> show(now);
    private final ChangeListener<Boolean> undoable = (property, before, now) -> canUndo(now);
    private final ChangeListener<Boolean> compared = (property, before, now) -> compare(now);
    private @Nullable Playback playback;
    private Room room = Room.WIDE;
    private boolean comparing;

    /** How much room there is: words go first, then the timeline gets a row of its own. */
    private enum Room { WIDE, MIDDLE, NARROW, TWO_ROWS }

    TransportBar(Look look, Consumer<Deed> perform) {
        this.look = look;
        this.perform = perform;
        getStyleClass().add("transport-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        playIcon = look.icon(Feather.PLAY);
        pauseIcon = look.icon(Feather.PAUSE);
        play = button("play", Deed.PLAY, playIcon);
        play.getStyleClass().setAll("button", "primary");
        step = button("step", Deed.STEP, look.icon(Feather.SKIP_FORWARD));
        restart = button("restart", Deed.RESTART, look.icon(Feather.ROTATE_CCW));
        newSeed = button("new-seed", Deed.NEW_SEED, new Dice(look));
        undo = button("undo-restart", Deed.UNDO, look.icon(Feather.CORNER_UP_LEFT));
        readout = new Readout(look);
        speeds();
        forks = new ForkControls(look, this::with);
        reason.getStyleClass().addAll("quiet", "caption");
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox.setHgrow(timeline, Priority.ALWAYS);
        for (HBox row : List.of(first, second)) {
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
        }
        widthProperty().addListener((width, before, now) -> fit());
        bind(Optional.empty());
        arrange();
    }

    private void speeds() {
        speed.setId("speed");
        speed.getStyleClass().addAll("flat", "speed");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setAccessibleText(WORDS.say("speed.about"));
        speed.setTooltip(new Tooltip(WORDS.say("speed.about")));
        for (Speed one : Speed.values()) {
            MenuItem item = new MenuItem(one.label());
            item.setId("speed-" + one.name().toLowerCase(java.util.Locale.ROOT));
            item.setOnAction(chosen -> with(steered -> {
                steered.pace(one.pace);
                speed.setText(one.label());
            }));
            speed.getItems().add(item);
        }
        speed.setText(Speed.GENTLE.label());
    }

    private Button button(String id, Deed deed, Node icon) {
        Button button = new Button();
        dress(button, id, icon, TopBar.tip(WORDS.say("deed." + deed), deed));
        button.setAccessibleText(WORDS.say("deed." + deed));
        button.setOnAction(pressed -> perform.accept(deed));
        return button;
    }

    static void dress(Button button, String id, Node icon, String about) {
        button.setId(id);
        button.setGraphic(icon);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(about);
        button.setTooltip(new Tooltip(about));
    }

    /** From now on this figure's time is shown and steered. */
    void bind(Optional<Figure> figure) {
        if (playback != null) {
            playback.status().removeListener(shown);
            playback.comparing().removeListener(compared);
            playback.canUndo().removeListener(undoable);
        }
        stopSeeking();
        playback = figure.map(Figure::playback).orElse(null);
        boolean there = playback != null;
        for (Node control : List.of(play, step, restart, newSeed, speed)) {
            control.setDisable(!there);
        }
        forks.disable(!there);
        readout.setVisible(there);
        readout.setManaged(there);
        timeline.setVisible(there);
        timeline.setManaged(there);
        reason.setVisible(!there);
        reason.setManaged(!there);
        if (playback != null) {
            playback.status().addListener(shown);
            playback.comparing().addListener(compared);
            playback.canUndo().addListener(undoable);
            canUndo(playback.canUndo().get());
            show(playback.status().get());
            compare(playback.comparing().get());
        } else {
            playing(false, false);
            compare(false);
            canUndo(false);
        }
    }

    /** The run code of the figure's active run. */
    private String code() {
        return playback == null ? "" : playback.code();
    }

    private void show(Status status) {
        if (playback == null) {
            return;
        }
        boolean past = status.step() < status.lastStep();
        playing(status.state() == Status.State.PLAYING, past);
        boolean failed = status.state() == Status.State.FAILED;
        play.setDisable(failed);
        step.setDisable(failed);
        restart.setDisable(false);
        forks.disable(failed || status.lastStep() == 0);
        timeline.setDisable(status.lastStep() == 0);
        if (seeking.wanted().isEmpty()) {
            timeline.show(status.step(), status.lastStep(), playback.checkpoints(), playback.changes());
        }
        speed.setText(Speed.label(playback.pace()));
        readout.show(status, this::code);
    }

    private void playing(boolean now, boolean past) {
        play.setGraphic(now ? pauseIcon : playIcon);
        play.setText(WORDS.say(now ? "pause" : "play"));
        String about = WORDS.say(now ? "play.pauses" : past ? "play.forks" : "play.plays");
        play.setAccessibleText(about);
        play.getTooltip().setText(TopBar.tip(about, Deed.PLAY));
    }

    private void canUndo(boolean now) {
        undo.setDisable(!now);
    }

    private void compare(boolean two) {
        comparing = two;
        forks.compare(two, playback != null);
        words();
    }

    private void with(Consumer<Playback> deed) {
        if (playback != null) {
            deed.accept(playback);
        }
    }

    private void seek(long wanted) {
        with(steered -> {
            if (steered.status().get().state() == Status.State.PLAYING) {
                steered.pause();
            }
            seeking.want(wanted);
            seeker.start();
        });
    }

    private void follow() {
        if (playback == null) {
            stopSeeking();
            return;
        }
        Status now = playback.status().get();
        seeking.next(now).ifPresent(playback::goTo);
        if (!timeline.dragging() && seeking.settled(now)) {
            stopSeeking();
            show(now);
        } else {
            seeking.wanted().ifPresent(wanted -> timeline.show(wanted, now.lastStep(), timeline.kept(), playback == null ? List.of() : playback.changes()));
        }
    }

    private void stopSeeking() {
        seeker.stop();
        seeking.end();
    }

    /** The size of text changed: the same width holds more or less. */
    void fit() {
        double width = getWidth() * TextSize.PROSE / look.em();
        Room now = width <= 0 || width > 1160 ? Room.WIDE : width > 960 ? Room.MIDDLE : width > 780 ? Room.NARROW : Room.TWO_ROWS;
        if (now != room) {
            room = now;
            arrange();
        }
    }

    private void arrange() {
        words();
        first.getStyleClass().remove("timeline-row");
        first.getChildren().clear();
        second.getChildren().clear();
        if (room == Room.TWO_ROWS) {
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            first.getStyleClass().add("timeline-row");
            first.getChildren().setAll(timeline, reason);
            second.getChildren().setAll(play, step, restart, newSeed, undo, speed, between);
            second.getChildren().addAll(forks.nodes());
            second.getChildren().add(readout);
            getChildren().setAll(first, second);
        } else {
            first.getChildren().setAll(play, step, restart, newSeed, undo, speed, timeline, reason);
            first.getChildren().addAll(forks.nodes());
            first.getChildren().add(readout);
            getChildren().setAll(first);
        }
    }

    /** Words beside the signs, as many as there is room for: two runs need more of it than one. */
    private void words() {
        boolean wide = room == Room.WIDE;
        step.setText(wide || room == Room.MIDDLE ? WORDS.say("step") : "");
        restart.setText(wide && !comparing ? WORDS.say("restart") : "");
        newSeed.setText(wide && !comparing ? WORDS.say("new-seed") : "");
        forks.words(wide);
        readout.tight(!wide && room != Room.MIDDLE);
    }
}
