package primerlab.figure.density;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.density.Divergence;
import primerlab.experiment.density.KlSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Edits;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.part.Axis;
import primerlab.figure.part.BarPlot;
import primerlab.figure.part.Exports;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.Command;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** p and q as bars, what each bar adds, the sums, and their course while q learns. */
final class KlScreen extends FigureScreen<KlSnapshot> implements BarHand.Bench {
    /** The window leaves undo to a node of this style class. */
    private static final String KEEPS_UNDO = "keeps-undo";
    /** A descent on two numbers is over in a moment: slow enough to be watched. */
    private static final Command.Pace WATCHED = new Command.Pace(60, false);
    /** Heights of bars, terms and curves as shares of what there is, and the least of each, in em. */
    private static final double[] SHARES = {0.42, 0.3, 0.28};
    private static final double[] LEAST = {11, 9, 9};
    private static final double AROUND = 5.6;

    private final BarPlot bars;
    private final BarPlot terms;
    private final LinePlot losses;
    private final NumberRow numbers;
    private final Runs runs;
    private final BarHand hand = new BarHand(this);
    private final Edits edits = new Edits();
    private final List<ShapeMenu> shapes = new ArrayList<>();
    private final VBox pictures;
    private @Nullable KlSnapshot shown;
    private BarPlot.@Nullable Bar pointed;
    private @Nullable BarPlot over;

    KlScreen(Design<KlSnapshot> design, RunPlayback<KlSnapshot> playback) {
        super(design, playback);
        bars = new BarPlot(words().say("bars.title"), new Axis("", ""), axis("axis.p"));
        terms = new BarPlot("", axis("axis.x"), axis("axis.term"));
        losses = new LinePlot(words().say("losses.title"), axis("axis.steps"), axis("axis.nats"));
        numbers = new NumberRow(words(), cards(), () -> shown, this::draw);
        runs = new Runs(words(), experimentWords(), this);
        bars.setId("bars");
        terms.setId("terms");
        losses.setId("losses");
        bars.series("p").named("p").role(Role.REAL, false);
        bars.series("q").named("q").role(Role.GENERATED, true);
        bars.hand(hand);
        for (BarPlot plot : List.of(bars, terms)) {
            plot.onHover(bar -> point(plot, bar)).onLeave(() -> point(plot, null)).onClick(_ -> cards().copy());
        }
        losses.series("kl-pq").named(words().say("quantity.kl-pq")).role(Role.REAL);
        losses.series("kl-qp").named(words().say("quantity.kl-qp")).role(Role.GENERATED);
        losses.series("js").named(words().say("quantity.js")).role(Role.TEXT).dashes(6, 3);
        calmly(losses, () -> run().view().ifPresent(this::curves));
        losses.onPick(step -> playback.goTo(Math.round(step)));
        playback.pace(WATCHED);
        addEventHandler(KeyEvent.KEY_PRESSED, this::undoByKey);
        edits.canUndo().addListener((_, _, can) -> keepsUndo(can || edits.canRedo().get()));
        edits.canRedo().addListener((_, _, can) -> keepsUndo(can || edits.canUndo().get()));
        pictures = new VBox(bars, terms);
        VBox.setMargin(losses, new Insets(0, 0, 4, 0));
        VBox column = new VBox(4, pictures, losses);
        assemble(controls(design.experiment().knobs()),
                Map.of("bars", bars, "terms", terms, "numbers", numbers, "losses", losses, "knobs", knobs()),
                List.of(numbers, runs, new StackPane(column, states()), knobs()));
        viewportHeight(560);
    }

    private Axis axis(String key) {
        return new Axis(words().say(key), words().say(key + ".unit"));
    }

    private List<Node> controls(List<Knob> all) {
        List<Node> controls = new ArrayList<>();
        for (Knob knob : all) {
            if (knob instanceof Knob.Source source) {
                ShapeMenu menu = new ShapeMenu(source, words(), experimentWords(), value -> change(now -> now.with(source.name(), value)));
                shapes.add(menu);
                controls.add(menu);
            }
        }
        Button undo = button("undo", () -> restart(edits.undo(settings())));
        undo.disableProperty().bind(edits.canUndo().not());
        Button redo = button("redo", () -> restart(edits.redo(settings())));
        redo.disableProperty().bind(edits.canRedo().not());
        shapes.getFirst().add("reset", words(), () -> change(KlScreen::standardShapes));
        controls.addAll(List.of(undo, redo));
        return controls;
    }

    private Button button(String id, Runnable pressed) {
        Button button = new Button(words().say(id));
        button.setId(id);
        button.setTooltip(new Tooltip(words().say(id + ".about")));
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    /** p and q as they are without any change by hand; what is learned, and how, stays. */
    private static Settings standardShapes(Settings now) throws BadInput {
        Settings reset = now;
        for (String knob : new String[] {"p", "q", "centre", "width"}) {
            reset = reset.with(knob, now.knob(knob).standard());
        }
        return reset;
    }

    /** A change of the settings that may be refused. */
    private interface Change {
        Settings of(Settings now) throws BadInput;
    }

    private void change(Change change) {
        attempt(() -> commit(change.of(settings())));
    }

    private void keepsUndo(boolean keep) {
        getStyleClass().remove(KEEPS_UNDO);
        if (keep) {
            getStyleClass().add(KEEPS_UNDO);
        }
    }

    private void undoByKey(KeyEvent pressed) {
        if (!pressed.isShortcutDown()) {
            return;
        }
        boolean again = pressed.getCode() == KeyCode.Y || pressed.getCode() == KeyCode.Z && pressed.isShiftDown();
        if (again && edits.canRedo().get()) {
            restart(edits.redo(settings()));
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.Z && !pressed.isShiftDown() && edits.canUndo().get()) {
            restart(edits.undo(settings()));
            pressed.consume();
        }
    }

    @Override public @Nullable KlSnapshot shown() {
        return shown;
    }

    @Override public Settings settings() {
        return playback().status().get().settings();
    }

    @Override public void hold(KlSnapshot held) {
        shown = held;
        draw();
    }

    @Override public void commit(Settings changed) {
        if (!changed.equals(settings())) {
            edits.changing(settings());
            restart(changed);
        }
    }

    @Override public void refuse(BadInput why) {
        attempt(() -> {
            throw why;
        });
    }

    private void restart(Settings settings) {
        playback().restartWith(settings, playback().status().get().seed());
    }

    @Override protected void settingsChanged(Settings now) {
        shapes.forEach(menu -> menu.update(now));
        boolean bell = now.get("family").equals("bell");
        boolean humps = now.get("p").equals("two-humps");
        unavailable("q", bell ? "needs.bars" : "");
        unavailable("centre", bell ? "" : "needs.bell");
        unavailable("width", bell ? "" : "needs.bell");
        unavailable("distance", humps ? "" : "needs.humps");
        unavailable("left-share", humps ? "" : "needs.humps");
        unavailable("hump-width", humps || now.get("p").equals("one-hump") ? "" : "needs.humps");
        unavailable("draws", now.get("divergence").equals("forward") ? "" : "needs.forward");
    }

    private void unavailable(String knob, String key) {
        knobs().unavailable(knob, key.isEmpty() ? "" : words().say(key));
    }

    /** What there is goes to the three plots by their shares. */
    @Override protected void viewportHeight(double height) {
        double em = bars.palette().em();
        double room = height - AROUND * em;
        List<javafx.scene.layout.Region> plots = List.of(bars, terms, losses);
        for (int i = 0; i < plots.size(); i++) {
            double high = Math.rint(Math.max(LEAST[i] * em, SHARES[i] * room));
            plots.get(i).setMinHeight(high);
            plots.get(i).setPrefHeight(high);
        }
    }

    /** Infinity is said in words, above the bars that make it. */
    private String title(KlSnapshot snapshot) {
        boolean forward = Double.isInfinite(Divergence.FORWARD.of(snapshot.p(), snapshot.q()));
        boolean reverse = Double.isInfinite(Divergence.REVERSE.of(snapshot.p(), snapshot.q()));
        return forward && reverse ? words().say("remark.both") : forward ? words().say("remark.forward") : reverse ? words().say("remark.reverse") : words().say("bars.title");
    }

    @Override protected void show(View<KlSnapshot> view, Status status) {
        shown = hand.holding() ? hand.over(view.snapshot()) : view.snapshot();
        draw();
        run().other().ifPresent(other -> runs.show(status, other));
    }

    /** The axis has room for what is made small and for log 2; a divergence that nobody minds may leave it at the top. */
    private void curves(View<KlSnapshot> view) {
        double most = Divergence.LOG_2;
        for (Divergence divergence : Divergence.values()) {
            Quantity quantity = Quantity.of(divergence);
            double highest = Curve.show(losses.series(quantity.key()), view, run().other(), quantity.key(), 1);
            most = divergence == view.snapshot().divergence() ? Math.max(most, highest) : most;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        losses.range(0, Math.ceil(most / power) * power);
        losses.reference(words().say("losses.log2"), Divergence.LOG_2);
        losses.marker(Curve.marker(view));
    }

    /** The snapshot in hand, in plots and numbers. */
    private void draw() {
        KlSnapshot s = shown;
        if (s == null) {
            return;
        }
        List<String> places = Arrays.stream(s.x()).mapToObj(primerlab.figure.part.Numbers::trimmed).toList();
        bars.title(title(s)).groups(places);
        bars.series("p").data(s.p().p()).marks(s.drawn());
        KlSnapshot other = run().other().map(View::snapshot).orElse(null);
        boolean alike = other != null && other.q().size() == s.q().size();
        bars.series("q").data(s.q().p()).ghost(alike && other != null ? other.q().p() : new double[0]);
        Quantity quantity = numbers.chosen();
        Unit unit = numbers.unit();
        UnaryOperator<double[]> spelled = nats -> Arrays.stream(nats).map(unit::of).toArray();
        terms.groups(places);
        terms.title(words().say("terms.title", words().say("quantity." + quantity.key()), quantity.term(unit.log()).replaceAll(",  m.*", ""),
                words().say("unit." + unit.key())));
        terms.series("term").named("").role(quantity.role(), quantity.hollow()).data(spelled.apply(quantity.terms(s.p(), s.q())));
        numbers.update(s);
        follow();
    }

    private void point(BarPlot plot, BarPlot.@Nullable Bar bar) {
        if (bar == null && !plot.equals(over)) {
            return;
        }
        pointed = bar;
        over = plot;
        int lit = bar == null ? -1 : bar.group();
        bars.light(lit);
        terms.light(lit);
        follow();
    }

    /** The card stays below its bar while the numbers change, and never covers bars or terms. */
    private void follow() {
        KlSnapshot s = shown;
        BarPlot.Bar bar = pointed;
        BarPlot plot = over;
        if (s == null || plot == null) {
            return;
        }
        if (bar == null || bar.group() >= s.x().length) {
            cards().hide(plot);
            return;
        }
        Quantity quantity = numbers.chosen();
        boolean onBars = plot.equals(bars);
        var foot = plot.foot(bar);
        cards().show(onBars ? KlReadings.bar(s, bar.series().equals("p"), bar.group(), quantity, numbers.unit())
                : KlReadings.term(s, bar.group(), quantity, numbers.unit()), plot, foot.getX(), pictures.getHeight() - plot.getLayoutY());
    }

    @Override protected void save(String kind, Path file, View<KlSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> Exports.png(pictures, bars.palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(List.of(bars, terms), file);
            default -> Exports.write(file, KlTable.csv(view).getBytes(StandardCharsets.UTF_8));
        }
    }
}
