package primerlab.app;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import primerlab.figure.part.Numbers;
import primerlab.run.Script;
import primerlab.text.Words;

/**
 * The past of a run as a line: what led to the moment shown is dark, what came after it pale. Each checkpoint has a tick below the line,
 * and each knob turned on the way a mark above it.
 */
final class Timeline extends Region {
    private static final Words WORDS = Words.of("app");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final double KNOB = 14;
    private static final double SNAP = 5;

    private final Region future = new Region();
    private final Region past = new Region();
    private final Region knob = new Region();
    private final Path ticks = new Path();
    private final Path turns = new Path();
    private final Label bubble = new Label();
    private final LongConsumer seek;
    private List<Long> checkpoints = List.of();
    private List<Script.Change> changes = List.of();
    private long step;
    private long last;
    private boolean dragging;

    /** @param seek is told the step that the hand or the keyboard asks for */
    Timeline(LongConsumer seek) {
        this.seek = seek;
        setId("timeline");
        getStyleClass().addAll("timeline", Shortcuts.KEEPS_ARROWS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(WORDS.say("timeline.about"));
        setAccessibleHelp(WORDS.say("timeline.keys"));
        future.getStyleClass().add("future");
        past.getStyleClass().add("past");
        knob.getStyleClass().add("knob");
        ticks.getStyleClass().add("ticks");
        bubble.getStyleClass().addAll("mono", "caption", "bubble");
        bubble.setVisible(false);
        bubble.setManaged(false);
        ticks.setManaged(false);
        turns.getStyleClass().add("turns");
        turns.setManaged(false);
        getChildren().setAll(ticks, turns, future, past, knob, bubble);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setOnMousePressed(pressed -> {
            requestFocus();
            dragging = true;
            drag(pressed);
        });
        setOnMouseDragged(this::drag);
        setOnMouseReleased(released -> {
            dragging = false;
            bubble.setVisible(false);
        });
        setOnMouseMoved(this::hover);
        setOnMouseExited(left -> bubble.setVisible(dragging));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        disabledProperty().addListener((property, before, now) -> bubble.setVisible(false));
        show(0, 0, List.of(), List.of());
    }

    List<Long> kept() {
        return checkpoints;
    }

    boolean dragging() {
        return dragging;
    }

    /** @param shown the moment on the screen @param newest the newest moment of this run's past */
    void show(long shown, long newest, List<Long> kept, List<Script.Change> turned) {
        if (shown == step && newest == last && kept.equals(checkpoints) && turned.equals(changes)) {
            return;
        }
        step = shown;
        last = Math.max(shown, newest);
        checkpoints = List.copyOf(kept);
        changes = List.copyOf(turned);
        pseudoClassStateChanged(EMPTY, last == 0);
        setAccessibleRoleDescription(WORDS.say("timeline.at", Numbers.whole(step), Numbers.whole(last)));
        requestLayout();
    }

    @Override protected double computePrefHeight(double width) {
        return 32;
    }

    @Override protected double computeMinWidth(double height) {
        return 96;
    }

    @Override protected void layoutChildren() {
        double middle = Math.round(getHeight() / 2);
        double at = x(step);
        double thick = 4;
        future.resizeRelocate(KNOB / 2, middle - thick / 2, Math.max(0, getWidth() - KNOB), thick);
        past.resizeRelocate(KNOB / 2, middle - thick / 2, Math.max(0, at - KNOB / 2), thick);
        knob.resizeRelocate(Math.round(at - KNOB / 2), middle - KNOB / 2, KNOB, KNOB);
        marks(middle);
        ticks.getElements().clear();
        for (long checkpoint : checkpoints) {
            if (checkpoint <= last && last > 0) {
                double x = Math.round(x(checkpoint)) + 0.5;
                ticks.getElements().addAll(new MoveTo(x, middle + 5), new LineTo(x, middle + 9));
            }
        }
    }

    private void marks(double middle) {
        turns.getElements().clear();
        for (Script.Change change : changes) {
            if (change.step() <= last && last > 0) {
                double x = Math.round(x(change.step())) + 0.5;
                turns.getElements().addAll(new MoveTo(x - 3.5, middle - 11), new LineTo(x + 3.5, middle - 11), new LineTo(x, middle - 5), new ClosePath());
            }
        }
    }

    private double x(long of) {
        return KNOB / 2 + (last == 0 ? 0 : (getWidth() - KNOB) * of / last);
    }

    /** The step under the pointer; a checkpoint or a turned knob nearby wins. */
    private long under(double x) {
        long exact = Math.round(Math.clamp((x - KNOB / 2) / Math.max(1, getWidth() - KNOB), 0, 1) * last);
        long nearest = exact;
        double distance = SNAP;
        long[] sticky = LongStream.concat(checkpoints.stream().mapToLong(Long::longValue), changes.stream().mapToLong(Script.Change::step)).toArray();
        for (long place : sticky) {
            // The later ones win a tie: what was turned is worth more than that it was kept.
            if (place <= last && Math.abs(x(place) - x) <= distance) {
                nearest = place;
                distance = Math.abs(x(place) - x);
            }
        }
        return nearest;
    }

    private void drag(MouseEvent event) {
        if (last > 0) {
            long wanted = under(event.getX());
            seek.accept(wanted);
            show(wanted, last, checkpoints, changes);
            hover(event);
        }
    }

    private void hover(MouseEvent event) {
        if (last == 0) {
            return;
        }
        bubble.setText(said(under(event.getX())));
        bubble.applyCss();
        double width = bubble.prefWidth(-1);
        double height = bubble.prefHeight(-1);
        bubble.resizeRelocate(Math.clamp(event.getX() - width / 2, 0, Math.max(0, getWidth() - width)), getHeight() / 2 - height - 12, width, height);
        bubble.setVisible(true);
    }

    /** A step, and what was turned there. */
    private String said(long at) {
        String turned = changes.stream().filter(change -> change.step() == at)
                .map(change -> WORDS.say(change.once() ? "timeline.once" : "timeline.change", change.knob(), change.value()))
                .collect(Collectors.joining(", "));
        String shown = WORDS.say("timeline.step", Numbers.whole(at));
        return turned.isEmpty() ? shown : WORDS.say("timeline.turned", shown, turned);
    }

    private void key(KeyEvent pressed) {
        long to = switch (pressed.getCode()) {
            case LEFT, DOWN -> checkpoints.stream().mapToLong(Long::longValue).filter(one -> one < step).max().orElse(0);
            case RIGHT, UP -> checkpoints.stream().mapToLong(Long::longValue).filter(one -> one > step).min().orElse(last);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (to >= 0) {
            pressed.consume();
            if (to != step) {
                seek.accept(to);
            }
        }
    }
}
