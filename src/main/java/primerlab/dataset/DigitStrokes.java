package primerlab.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How each digit is written: a few ways, each a list of strokes, each a list of points that the pen passes through.
 *
 * <p>Points are x,y in hundredths of a box, x to the right and y down. {@code /} lifts the pen; {@code !} marks a corner, at
 * every other point the line bends smoothly.
 */
final class DigitStrokes {
    static final int DIGITS = 10;

    private static final List<List<Way>> WAYS = List.of(
            ways("50,0 19,14 8,50 20,86 50,100 80,86 92,50 80,14 48,0", "66,5 36,3 14,30 10,64 30,96 58,97 84,74 90,38 74,9 54,3"),
            ways("50,0 50,50 50,100", "30,22 54,0! 53,50 52,100", "32,20 54,0! 53,50 53,100 / 30,100 76,100"),
            ways("12,24 30,3 64,2 84,24 70,52 38,78 10,98! 50,97 90,98", "12,24 34,2 72,5 84,28 64,58 28,86 10,94 16,80 38,84 64,98 92,92"),
            ways("14,10 45,0 80,12 76,36 42,47! 82,57 88,82 55,100 12,90", "14,3! 84,3! 46,42! 80,52 88,78 55,100 12,91"),
            ways("30,0 12,60! 92,60 / 70,26 68,62 66,100", "70,100 70,50 70,0! 8,68! 96,68"),
            ways("82,2! 24,2! 18,46! 52,37 86,56 82,86 50,100 12,90", "26,3! 18,47! 56,38 88,60 78,92 42,100 10,89 / 26,3 88,0"),
            ways("74,2 40,20 14,58 20,90 50,100 82,88 84,62 55,50 20,68", "60,0 28,30 12,70 34,98 70,96 82,70 56,52 18,72"),
            ways("10,4! 88,3! 58,48 40,100", "10,4! 88,3! 58,48 40,100 / 28,52 80,50", "12,20 12,4! 90,4! 54,56 44,100"),
            ways("76,13 48,0 21,18 40,42 74,62 80,88 50,100 20,88 24,62 58,43 79,23 68,5",
                    "50,0 22,10 25,37 50,46 76,37 78,10 50,0 / 50,46 18,60 16,90 50,100 84,90 82,60 50,46"),
            ways("82,20 52,0 18,14 20,42 52,50 82,24! 80,60 72,100", "84,28 55,1 18,16 22,45 55,51 84,24! 84,70 60,98 26,92"));

    /** The ways to write one digit. */
    static List<Way> of(int digit) {
        return WAYS.get(digit);
    }

    /** @param strokes from where the pen touches the paper to where it is lifted */
    record Way(List<Stroke> strokes) {}

    /** Points x, y in the box, 0 to 1 (n each); the line breaks its direction at corners. */
    record Stroke(double[] x, double[] y, boolean[] corner) {
        int points() {
            return x.length;
        }
    }

    private static List<Way> ways(String... ways) {
        return Arrays.stream(ways).map(way -> new Way(Arrays.stream(way.split(" / ")).map(DigitStrokes::stroke).toList())).toList();
    }

    private static Stroke stroke(String text) {
        List<String> points = new ArrayList<>(List.of(text.split(" ")));
        Stroke stroke = new Stroke(new double[points.size()], new double[points.size()], new boolean[points.size()]);
        for (int i = 0; i < points.size(); i++) {
            String[] at = points.get(i).replace("!", "").split(",");
            stroke.x[i] = Integer.parseInt(at[0]) / 100.0;
            stroke.y[i] = Integer.parseInt(at[1]) / 100.0;
            stroke.corner[i] = points.get(i).endsWith("!");
        }
        return stroke;
    }

    private DigitStrokes() {}
}
