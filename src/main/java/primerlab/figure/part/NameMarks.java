package primerlab.figure.part;

import java.util.List;
import javafx.geometry.HPos;

/** Words beside points; one that would lie on an earlier one is left out. */
final class NameMarks implements Marks {
    private static final double AWAY = 6;

    private final float[] xy;
    private final List<String> names;
    private final Role role;

    NameMarks(float[] xy, List<String> names, Role role) {
        this.xy = xy;
        this.names = List.copyOf(names);
        this.role = role;
    }

    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        Ink.TextStyle style = BoardLayout.names(palette.caption());
        double high = palette.caption() * 1.1;
        double[] taken = new double[3 * names.size()];
        int n = 0;
        for (int i = 0; i < names.size(); i++) {
            double x = mapping.px(xy[2 * i]);
            double y = mapping.py(xy[2 * i + 1]);
            double wide = ink.width(names.get(i), style);
            if (mapping.contains(x, y) && x + AWAY + wide < mapping.right() && free(taken, n, x, y, wide, high)) {
                ink.text(names.get(i), x + AWAY, y + palette.caption() * 0.32, HPos.LEFT, style, palette.of(role, look.opacity()));
                taken[3 * n] = x;
                taken[3 * n + 1] = y;
                taken[3 * n++ + 2] = wide;
            }
        }
    }

    private static boolean free(double[] taken, int n, double x, double y, double wide, double high) {
        for (int i = 0; i < n; i++) {
            if (Math.abs(taken[3 * i + 1] - y) < high && x < taken[3 * i] + taken[3 * i + 2] + AWAY && taken[3 * i] < x + wide + AWAY) {
                return false;
            }
        }
        return true;
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        ink.text("a", x, y + palette.caption() * 0.32, HPos.CENTER, BoardLayout.names(palette.caption()), palette.of(role));
    }
}
