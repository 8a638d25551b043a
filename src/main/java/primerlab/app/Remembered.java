package primerlab.app;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the window remembers from one day to the next. Lesson and place in it stand in the learner's progress.
 *
 * @param bounds        where the window stood; null before the first time
 * @param dark          the learner's own choice of theme; null follows the system
 * @param textSize      in percent
 * @param listFolded    whether the course list is folded away
 * @param divider       where prose and figure are divided, 0 to 1; 0 before the first time
 * @param reducedMotion whether the learner asked for cuts instead of motion
 */
record Remembered(@Nullable Bounds bounds, @Nullable Boolean dark, int textSize, boolean listFolded, double divider,
                  boolean reducedMotion) {
    static final Remembered NOTHING = new Remembered(null, null, 100, false, 0, false);

    /** In screen pixels; {@code maximized} keeps the size to go back to. */
    record Bounds(double x, double y, double width, double height, boolean maximized) {}

    Remembered {
        textSize = Math.clamp(textSize, TextSize.SMALLEST, TextSize.LARGEST);
        divider = divider > 0.05 && divider < 0.95 ? divider : 0;
    }

    Remembered withBounds(Bounds where) {
        return new Remembered(where, dark, textSize, listFolded, divider, reducedMotion);
    }

    Remembered withDark(boolean chosen) {
        return new Remembered(bounds, chosen, textSize, listFolded, divider, reducedMotion);
    }

    Remembered withTextSize(int percent) {
        return new Remembered(bounds, dark, percent, listFolded, divider, reducedMotion);
    }

    Remembered withListFolded(boolean folded) {
        return new Remembered(bounds, dark, textSize, folded, divider, reducedMotion);
    }

    Remembered withDivider(double position) {
        return new Remembered(bounds, dark, textSize, listFolded, position, reducedMotion);
    }

    Remembered withReducedMotion(boolean reduced) {
        return new Remembered(bounds, dark, textSize, listFolded, divider, reduced);
    }

    /** As JSON holds it. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 1);
        if (bounds != null) {
            Map<String, Object> window = new LinkedHashMap<>();
            window.put("x", bounds.x());
            window.put("y", bounds.y());
            window.put("width", bounds.width());
            window.put("height", bounds.height());
            window.put("maximized", bounds.maximized());
            tree.put("window", window);
        }
        if (dark != null) {
            tree.put("theme", dark ? "dark" : "light");
        }
        tree.put("text-size", textSize);
        tree.put("list-folded", listFolded);
        tree.put("divider", divider);
        tree.put("reduced-motion", reducedMotion);
        return tree;
    }

    /** @throws ClassCastException or NullPointerException where the tree is not one of ours */
    static Remembered of(Map<String, Object> tree) {
        if (!Integer.valueOf(1).equals(tree.get("version"))) {
            throw new ClassCastException("not version 1");
        }
        Bounds bounds = tree.get("window") instanceof Map<?, ?> window
                ? new Bounds(number(window, "x"), number(window, "y"), number(window, "width"), number(window, "height"),
                        Boolean.TRUE.equals(window.get("maximized")))
                : null;
        Boolean dark = tree.get("theme") == null ? null : (Boolean) "dark".equals(tree.get("theme"));
        return new Remembered(bounds, dark, (int) number(tree, "text-size"), Boolean.TRUE.equals(tree.get("list-folded")),
                number(tree, "divider"), Boolean.TRUE.equals(tree.get("reduced-motion")));
    }

    private static double number(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw new ClassCastException(key + " is no number");
    }
}
