package primerlab.app;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** A die that shows five: a new throw of the same game. The icon font has none. */
final class Dice extends StackPane {
    Dice(Look look) {
        SVGPath face = new SVGPath();
        face.setContent("M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-14a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z");
        face.getStyleClass().add("die-face");
        SVGPath dots = new SVGPath();
        StringBuilder path = new StringBuilder();
        for (int[] at : new int[][] {{7, 7}, {17, 7}, {12, 12}, {7, 17}, {17, 17}}) {
            path.append("M%d %da1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0z".formatted(at[0], at[1]).replace("M" + at[0], "M" + (at[0] - 1.6)));
        }
        dots.setContent(path.toString());
        dots.getStyleClass().add("die-dots");
        javafx.scene.Group group = new javafx.scene.Group(face, dots);
        getChildren().setAll(group);
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        prefWidthProperty().bind(look.iconSize());
        prefHeightProperty().bind(look.iconSize());
        group.scaleXProperty().bind(look.iconSize().divide(24.0));
        group.scaleYProperty().bind(look.iconSize().divide(24.0));
    }
}
