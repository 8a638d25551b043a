package primerlab.figure.part;

import javafx.scene.Group;
import javafx.scene.shape.Line;

/** Two thin lines that cross where the pointer or the keyboard is; cheap to move, above the picture. */
final class Crosshair extends Group {
    private final Line across = new Line();
    private final Line up = new Line();

    Crosshair() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        across.getStyleClass().add("crosshair");
        up.getStyleClass().add("crosshair");
        getChildren().addAll(across, up);
    }

    void show(Mapping m, double px, double py) {
        double x = AxisMarks.crisp(px);
        double y = AxisMarks.crisp(py);
        across.setStartX(m.left());
        across.setEndX(m.right());
        across.setStartY(y);
        across.setEndY(y);
        up.setStartX(x);
        up.setEndX(x);
        up.setStartY(m.top());
        up.setEndY(m.bottom());
        setVisible(true);
    }

    void showUpright(Mapping m, double px) {
        show(m, px, m.top());
        across.setVisible(false);
    }

    void hide() {
        setVisible(false);
    }
}
