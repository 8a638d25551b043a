package primerlab.figure.part;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A sentence over a sheet that is drawn on: what every picture with axes is. JavaFX thread only.
 *
 * @param <P> the picture itself, so that calls can be chained
 */
public abstract class TitledPicture<P extends TitledPicture<P>> extends Region {
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private final Label title = new Label();

    TitledPicture(String style, String sentence) {
        getStyleClass().addAll(style, "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        getChildren().addAll(title, sheet);
        title(sentence);
    }

    abstract P self();

    abstract void draw(Ink ink);

    /** How high the sheet wants to be. */
    abstract double sheetHeight(double width);

    /** The sheet lies {@code top} pixels below the upper edge. */
    abstract void placed(double top);

    /** What a screen reader says besides the title; asked for when it is needed. */
    abstract String described();

    /** The sentence above the picture; also what a screen reader says. */
    public final P title(String sentence) {
        if (!sentence.equals(title.getText())) {
            title.setText(sentence);
            setAccessibleText(sentence);
            requestLayout();
        }
        title.setVisible(!sentence.isEmpty());
        return self();
    }

    public final String title() {
        return title.getText();
    }

    public final Palette palette() {
        return palette;
    }

    /** Draws anew at the next frame; what is shown in it calls this itself. */
    public void touch() {
        sheet.touch();
    }

    final double sheetTop() {
        return sheet.getLayoutY();
    }

    final double sheetWidth() {
        return sheet.getWidth();
    }

    final double sheetHeight() {
        return sheet.getHeight();
    }

    private double head(double width) {
        return title.isVisible() ? snapSizeY(title.prefHeight(width)) + 4 : 0;
    }

    @Override protected double computePrefHeight(double width) {
        return sheetHeight(width) + head(width);
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double head = head(width);
        title.resizeRelocate(0, 0, width, Math.max(0, head - 4));
        sheet.resizeRelocate(0, head, width, Math.max(0, getHeight() - head));
        placed(head);
        touch();
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? (title() + " " + described()).strip() : super.queryAccessibleAttribute(attribute, parameters);
    }
}
