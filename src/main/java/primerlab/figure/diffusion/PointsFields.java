package primerlab.figure.diffusion;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Learnt;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Extent;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sequential;
import primerlab.text.Words;

/** The learned vector field at one time, beside the exact one, and how far it is off. */
final class PointsFields extends VBox {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final double LONGEST = 2;
    /** Data units for one unit of ε. */
    private static final double SCALE = 0.09;
    /** Powers of ten that the scale of errors spans. */
    private static final double LOWEST = -4;
    private static final double HIGHEST = 2;
    private static final double PLOT = 180;

    private final Plane learnt = plane("field-learnt", "fields.learnt");
    private final Plane exact = plane("field-exact", "fields.exact");
    private final Plane error = plane("field-error", "fields.error");
    private final ColourBar bar = new ColourBar(Sequential.scale(), LOWEST, HIGHEST, WORDS.say("fields.bar"));
    private final Label sentence = new Label();
    private final Readout readout;
    private @Nullable PointsField field;
    private PointsField.@Nullable Exact known;
    private @Nullable Learnt of;

    /** @param plot how far the field is off, over the training */
    PointsFields(Readout readout, LinePlot plot) {
        this.readout = readout;
        setId("fields");
        getStyleClass().add("reverse-controls");
        for (Plane plane : List.of(learnt, exact, error)) {
            plane.onHover((x, y) -> read(plane, x, y)).onClick((_, _) -> readout.copy()).onLeave(() -> readout.hide(plane));
        }
        sentence.getStyleClass().addAll("caption", "quiet");
        sentence.setWrapText(true);
        sentence.setAlignment(Pos.TOP_LEFT);
        plot.setPrefHeight(PLOT);
        getChildren().addAll(new Row(), plot);
    }

    private static Plane plane(String id, String key) {
        Plane plane = new Plane(WORDS.say(key), new Axis("", ""), new Axis("", ""), Extent.square(PointsField.EXTENT)).legend(false);
        plane.setId(id);
        return plane;
    }

    /** Asks for the field of these weights at this time. */
    void look(ReverseDesk desk, PointsSnapshot snapshot, Learnt weights, int t) {
        if (weights.equals(of) && field != null && field.t() == t) {
            return;
        }
        of = weights;
        PointsField.Exact before = known;
        desk.ask("field", weights, reverse -> PointsField.of(reverse, snapshot.exact(), snapshot.real(), t, before), this::show);
    }

    private void show(PointsField now) {
        field = now;
        known = now.exact();
        int n = PointsField.GRID.length / 2;
        learnt.layer("arrows").arrows(PointsField.GRID, PointsField.away(now.learnt(), LONGEST), n, SCALE, Role.GENERATED);
        exact.layer("arrows").arrows(PointsField.GRID, PointsField.away(now.exact().field(), LONGEST), n, SCALE, Role.REAL);
        float[] logs = new float[n];
        for (int i = 0; i < n; i++) {
            logs[i] = (float) Math.log10(Math.max(1e-9, now.error()[i]));
        }
        error.layer("map").field(logs, PointsField.SIDE, PointsField.EXTENT, Sequential.scale(), LOWEST, HIGHEST);
        error.layer("noisy").size(1.6).dots(now.exact().noisy(), now.exact().noisy().length / 2, Role.REAL);
        sentence.setText(WORDS.say(now.exact().of().deviation() > 0 ? "fields.says" : "fields.says.by-heart", ReverseControls.time(now.t()),
                Spell.number(now.mean()), Integer.toString(now.exact().noisy().length / 2), Integer.toString(now.exact().of().centres().length / 2)));
    }

    private void read(Plane plane, double x, double y) {
        PointsField now = field;
        int place = PointsField.nearest(x, y);
        if (now == null || place < 0) {
            readout.hide(plane);
            return;
        }
        Point2D at = plane.place(PointsField.GRID[2 * place], PointsField.GRID[2 * place + 1]);
        readout.show(plane == error ? PointsReadings.error(now, place) : plane == exact ? PointsReadings.exact(now, place) : PointsReadings.learnt(now, place),
                plane, at.getX(), at.getY());
    }

    @Nullable PointsField field() {
        return field;
    }

    List<Plane> planes() {
        return List.of(learnt, exact, error);
    }

    /** Two planes above, below them the third with its scale and what it says. Where it is narrow they stand one below the other. */
    private final class Row extends Pane {
        private static final double GAP = 12;
        private static final double NARROWEST = 190;

        Row() {
            getChildren().addAll(learnt, exact, error, bar, sentence);
        }

        @Override public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double barWide() {
            return Math.ceil(bar.prefWidth(-1));
        }

        private boolean stacked(double width) {
            return wide(width, false) < NARROWEST;
        }

        private double wide(double width, boolean stacked) {
            return stacked ? width - barWide() - GAP : Math.floor((width - GAP) / 2);
        }

        private double high(double width) {
            double wide = wide(width, stacked(width));
            return Math.ceil(List.of(learnt, exact, error).stream().mapToDouble(plane -> plane.prefHeight(wide)).max().orElse(0));
        }

        @Override protected double computePrefHeight(double width) {
            double w = width > 0 ? width : 600;
            return stacked(w) ? 3 * high(w) + 3 * GAP + Math.ceil(sentence.prefHeight(w)) : 2 * high(w) + GAP;
        }

        @Override protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override protected double computePrefWidth(double height) {
            return 600;
        }

        @Override protected double computeMinWidth(double height) {
            return 200;
        }

        @Override protected void layoutChildren() {
            boolean stacked = stacked(getWidth());
            double wide = wide(getWidth(), stacked);
            double high = high(getWidth());
            double right = stacked ? 0 : wide + GAP;
            learnt.resizeRelocate(0, 0, wide, high);
            exact.resizeRelocate(right, stacked ? high + GAP : 0, wide, high);
            double third = stacked ? 2 * (high + GAP) : high + GAP;
            error.resizeRelocate(0, third, wide, high);
            error.layout();
            double top = third + error.place(0, PointsField.EXTENT).getY();
            double low = third + error.place(0, -PointsField.EXTENT).getY();
            bar.resizeRelocate(wide + GAP, Math.rint(top), barWide(), Math.max(40, Math.rint(low - top)));
            double beside = stacked ? 0 : wide + 2 * GAP + barWide();
            double room = getWidth() - beside;
            sentence.resizeRelocate(beside, stacked ? third + high + GAP : Math.rint(top), room, stacked ? Math.ceil(sentence.prefHeight(room)) : high - top + third);
        }
    }
}
