package primerlab.page;

import java.awt.geom.PathIterator;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

import org.scilab.forge.jlatexmath.Box;
import primerlab.text.BadInput;

/** A formula as a shape that sits on the line's baseline and grows with the text. Style class {@code formula}. */
final class FormulaView extends Region {
    /** Outline units in one em of the formula. */
    private static final double UNITS = 1000;
    /** Computer Modern is drawn small: at this size its x-height meets that of the prose. */
    private static final double BESIDE_PROSE = 1.12;

    /** Pixels in an em while it is laid out: thin spaces are given in points. */
    private static final float PROSE_SIZE = 16;

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    /** Never shown; the stylesheet gives it the size of the text around. */
    private final Text probe = new Text();
    private final Box box;

    FormulaView(String latex, boolean display) throws BadInput {
        box = Formulas.icon(latex, display, PROSE_SIZE).getBox();
        FormulaOutline pen = new FormulaOutline();
        pen.scale(UNITS, UNITS);
        box.draw(pen, 0, 0);
        path.setContent(svg(pen.outline().getPathIterator(null)));
        path.setFillRule(FillRule.NON_ZERO);
        path.getStyleClass().add("outline");
        path.setManaged(false);
        path.getTransforms().add(scale);
        probe.setManaged(false);
        probe.setVisible(false);
        probe.fontProperty().addListener(font -> requestLayout());
        getStyleClass().add(display ? "formula-display" : "formula");
        getChildren().addAll(path, probe);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(latex);
    }

    private double em() {
        return probe.getFont().getSize() * BESIDE_PROSE;
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override public double getBaselineOffset() {
        return box.getHeight() * em();
    }

    @Override protected double computePrefWidth(double height) {
        return box.getWidth() * em();
    }

    @Override protected double computeMinWidth(double height) {
        return 0;
    }

    @Override protected double computePrefHeight(double width) {
        return (box.getHeight() + box.getDepth()) * em() * shrink(width);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** A formula wider than its column is drawn smaller. */
    private double shrink(double width) {
        double wanted = box.getWidth() * em();
        return width <= 0 || wanted <= width + 0.5 ? 1 : width / wanted;
    }

    @Override protected void layoutChildren() {
        double em = em() * shrink(getWidth());
        scale.setX(em / UNITS);
        scale.setY(em / UNITS);
        path.relocate(0, 0);
        path.setLayoutX(0);
        path.setLayoutY(box.getHeight() * em);
    }

    private static String svg(PathIterator at) {
        StringBuilder svg = new StringBuilder();
        double[] p = new double[6];
        for (; !at.isDone(); at.next()) {
            int kind = at.currentSegment(p);
            svg.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                svg.append(String.format(Locale.ROOT, "%.1f ", p[i]));
            }
        }
        return svg.toString();
    }
}
