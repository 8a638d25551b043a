package primerlab.figure.gan;

import java.util.Arrays;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/** Both networks, drawn from noise to belief, with the selected point running through them. */
final class NetworkView extends Region {
    private static final Words WORDS = Words.of("gan-figure");
    /** In em. */
    private static final double HEIGHT = 13;
    private static final double SIDE = 34;
    private static final double FOOT = 14;

    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::paint);
    private final NetPainter painter = new NetPainter(palette);
    private final Label noise = name("net.head.noise", "of-noise");
    private final Label forger = name("net.head.g", "of-g");
    private final Label point = name("net.head.point", "of-point");
    private final Label detective = name("net.head.d", "of-d");
    private final Label belief = name("net.head.belief", "of-d");
    private final Label flowing = name("net.flow.forward", "quiet");
    private final List<Label> heads = List.of(noise, forger, point, detective, belief);
    private final Readout readout;

    private @Nullable GanSnapshot snapshot;
    private @Nullable NetPlan plan;
    private @Nullable Flow flow;
    private Probe probe = Probe.NOTHING;
    private Phases.Lit lit = Phases.Lit.ALL;
    private NetFocus focus = NetFocus.NOTHING;

    NetworkView(Readout readout) {
        this.readout = readout;
        setId("network");
        getStyleClass().addAll("network", "picture-frame", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(WORDS.say("network.accessible"));
        setAccessibleHelp(WORDS.say("network.legend"));
        getChildren().add(sheet);
        getChildren().addAll(heads);
        getChildren().add(flowing);
        palette.onChange(this::draw);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> focus(NetFocus.NOTHING));
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> copy());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                focus(NetFocus.NOTHING);
            }
        });
    }

    /** Takes a new moment, or a new selection. */
    void update(GanSnapshot newest, Probe selected, Phases.Lit atWork) {
        boolean reshaped = snapshot == null || plan == null
                || !Arrays.equals(plan.sizes(), NetPlan.of(newest.generator(), newest.discriminator(), 0, 1, 0, 1).sizes());
        snapshot = newest;
        probe = selected;
        lit = atWork;
        if (reshaped) {
            // Drawn by the layout that follows, with a plan of the new shape.
            plan = null;
            focus = NetFocus.NOTHING;
            requestLayout();
        }
        flowing.setText(WORDS.say(lit.backward() ? "net.flow.backward" : lit.weights() ? "net.flow.weights" : "net.flow.forward"));
        draw();
    }

    private void draw() {
        if (snapshot == null || plan == null) {
            return;
        }
        flow = Flow.of(probe, snapshot);
        sheet.touch();
        double output = flow.at(plan.sizes().length - 1, 0);
        belief.setText("D = " + Spell.brief(Loss.of(snapshot.loss()).belief(output)));
        if (!focus.nothing()) {
            readout.show(reading(), this, plan.xs()[focus.column()], plan.y(focus.column(), focus.neuron()));
        }
    }

    private void paint(Ink ink) {
        if (snapshot != null && plan != null && flow != null) {
            painter.draw(ink, plan, snapshot, flow, lit, focus);
        }
    }

    private Reading reading() {
        if (snapshot == null || plan == null || flow == null) {
            throw new IllegalStateException("nothing drawn yet");
        }
        return focus.weight() ? NetReadings.weight(plan, flow, focus.column(), focus.from(), focus.neuron(), snapshot)
                : NetReadings.neuron(plan, flow, focus.column(), focus.neuron(), snapshot);
    }

    private void point(double x, double y) {
        if (snapshot != null && plan != null) {
            focus(NetFocus.at(plan, snapshot, x, y));
        }
    }

    private void focus(NetFocus wanted) {
        if (!wanted.equals(focus)) {
            focus = wanted;
            if (focus.nothing()) {
                readout.hide(this);
            }
            draw();
        }
    }

    private void copy() {
        requestFocus();
        if (!focus.nothing()) {
            readout.copy();
        }
    }

    private void key(KeyEvent event) {
        if (plan == null) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> focus(focus.moved(-1, 0, plan));
            case RIGHT -> focus(focus.moved(1, 0, plan));
            case UP -> focus(focus.moved(0, -1, plan));
            case DOWN -> focus(focus.moved(0, 1, plan));
            case ENTER -> copy();
            case ESCAPE -> focus(NetFocus.NOTHING);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override protected double computePrefHeight(double width) {
        return HEIGHT * palette.em();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        double head = noise.prefHeight(-1) + 6;
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        if (snapshot == null) {
            return;
        }
        plan = NetPlan.of(snapshot.generator(), snapshot.discriminator(), SIDE, getWidth() - SIDE - 6, head + 4,
                getHeight() - FOOT - flowing.prefHeight(-1) + 6);
        place(noise, plan.xs()[0], 4);
        place(forger, (plan.xs()[0] + plan.xs()[plan.forger()]) / 2, 4);
        place(point, plan.xs()[plan.forger()], 4);
        double right = plan.xs()[plan.xs().length - 1];
        place(detective, (plan.xs()[plan.forger()] + right) / 2, 4);
        place(belief, right, 4);
        flowing.autosize();
        flowing.relocate(12, getHeight() - flowing.getHeight() - 4);
        draw();
    }

    /** Centred on x, but never over the edge. */
    private void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(Math.clamp(x - label.getWidth() / 2, 8, Math.max(8, getWidth() - label.getWidth() - 8)), y);
    }

    private static Label name(String key, String style) {
        Label label = new Label(WORDS.say(key));
        label.getStyleClass().addAll("caption", "net-head", style);
        label.setManaged(false);
        label.setMouseTransparent(true);
        return label;
    }
}
