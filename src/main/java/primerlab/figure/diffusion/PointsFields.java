package primerlab.figure.diffusion;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Learnt;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Extent;
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
    private static final double HIGHEST = 1;

    private final Plane learnt = plane("field-learnt", "fields.learnt");
    private final Plane exact = plane("field-exact", "fields.exact");
    private final Plane error = plane("field-error", "fields.error");
    private final ColourBar bar = new ColourBar(Sequential.scale(), LOWEST, HIGHEST, WORDS.say("fields.bar"));
    private final Label sentence = new Label();
    private final Readout readout;
    private @Nullable PointsField field;
    private PointsField.@Nullable Exact known;
    private @Nullable Learnt of;

    PointsFields(Readout readout) {
        this.readout = readout;
        setId("fields");
        getStyleClass().add("reverse-controls");
        for (Plane plane : List.of(learnt, exact, error)) {
            plane.onHover((x, y) -> read(plane, x, y)).onClick((_, _) -> readout.copy()).onLeave(() -> readout.hide(plane));
        }
        sentence.getStyleClass().addAll("caption", "quiet");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new Row(), sentence);
    }

    private static Plane plane(String id, String key) {
        Plane plane = new Plane(WORDS.say(key), new Axis("", ""), new Axis("", ""), Extent.square(PointsField.EXTENT)).legend(false);
        plane.setId(id);
        return plane;
    }

    /** Asks for the field of these weights at this time. */
    void look(ReverseDesk desk, PointsSnapshot snapshot, Learnt weights, int t) {
        if (weights == of && field != null && field.t() == t) {
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

    /** Three planes of one size, and the scale of the third. Where it is narrow they stand one below the other. */
    private final class Row extends Pane {
        private static final double GAP = 8;
        private static final double NARROWEST = 130;

        Row() {
            getChildren().addAll(learnt, exact, error, bar);
        }

        @Override public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double across(double width) {
            return Math.floor((width - bar.prefWidth(-1) - 3 * GAP) / 3);
        }

        private boolean stacked(double width) {
            return across(width) < NARROWEST;
        }

        private double wide(double width) {
            return stacked(width) ? width - bar.prefWidth(-1) - GAP : across(width);
        }

        private double high(double width) {
            return Math.ceil(List.of(learnt, exact, error).stream().mapToDouble(plane -> plane.prefHeight(wide(width))).max().orElse(0));
        }

        @Override protected double computePrefHeight(double width) {
            double w = width > 0 ? width : 600;
            return stacked(w) ? 3 * high(w) + 2 * GAP : high(w);
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
            double wide = wide(getWidth());
            double high = high(getWidth());
            boolean stacked = stacked(getWidth());
            Plane[] planes = {learnt, exact, error};
            for (int i = 0; i < planes.length; i++) {
                planes[i].resizeRelocate(stacked ? 0 : i * (wide + GAP), stacked ? i * (high + GAP) : 0, wide, high);
            }
            double top = error.getLayoutY() + error.place(0, PointsField.EXTENT).getY();
            double low = error.getLayoutY() + error.place(0, -PointsField.EXTENT).getY();
            bar.resizeRelocate(stacked ? wide + GAP : 3 * (wide + GAP), Math.rint(top), bar.prefWidth(-1), Math.max(40, Math.rint(low - top)));
        }
    }

    /** Whether something was worked out that is not of this shape any more. */
    void forget() {
        field = null;
        known = null;
        of = null;
        Arrays.asList(learnt, exact, error).forEach(readout::hide);
    }
}
