package primerlab.figure.part;

import java.util.Collection;
import javafx.geometry.HPos;

/** Names of the layers inside the picture, top right, each beside a sample of its marks. */
final class Legend {
    private Legend() {}

    static void draw(Ink ink, Mapping m, Palette palette, Collection<Layer> layers) {
        Ink.TextStyle style = new Ink.TextStyle(palette.caption(), false, false);
        double line = Math.round(palette.caption() * 1.45);
        double widest = 0;
        int rows = 0;
        for (Layer layer : layers) {
            if (layer.inLegend()) {
                widest = Math.max(widest, ink.width(layer.label(), style));
                rows++;
            }
        }
        if (rows == 0) {
            return;
        }
        double width = Math.ceil(widest + 16 + 8 + 16);
        double height = rows * line + 8;
        double left = m.right() - width - 8;
        double top = m.top() + 8;
        ink.rect(left, top, width, height, palette.of(Role.SURFACE, 0.88));
        ink.frame(left, top, width, height, palette.line());
        int row = 0;
        for (Layer layer : layers) {
            if (layer.inLegend()) {
                double middle = top + 4 + (row + 0.5) * line;
                layer.sample(ink, palette, left + 8 + 8, Math.round(middle));
                ink.text(layer.label(), left + 8 + 16 + 8, middle + palette.caption() * 0.33, HPos.LEFT, style, palette.text());
                row++;
            }
        }
    }
}
