package primerlab.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Pairs that are drawn at random; no prompt comes twice, so that what is held out was never seen. */
final class DrawnPairs {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    private static final int LETTERS = 26;
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2099, 12, 31).toEpochDay();
    private static final int FORMS = 6;
    private static final int SHORT_NAME = 3;

    private DrawnPairs() {}

    /** Words of 3 to 8 random letters, and the same letters backwards. */
    static Pairs reverse(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return pairs("reverse", count, () -> {
            StringBuilder word = new StringBuilder();
            for (int left = random.nextInt(SHORTEST, LONGEST + 1); left > 0; left--) {
                word.append((char) ('a' + random.nextInt(LETTERS)));
            }
            return new Pairs.Pair(word.toString(), new StringBuilder(word).reverse().toString());
        });
    }

    /** Days of the 20th and 21st century as people write them, and as ISO 8601 does. */
    static Pairs dates(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return pairs("dates", count, () -> {
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(FIRST_DAY, LAST_DAY + 1));
            return new Pairs.Pair(written(day, random.nextInt(FORMS)), day.toString());
        });
    }

    /** With the month's name, or day before month with dots: none of the six can be read in two ways. */
    private static String written(LocalDate day, int form) {
        String month = day.getMonth().toString();
        String name = month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT);
        String brief = name.substring(0, SHORT_NAME);
        return switch (form) {
            case 0 -> day.getDayOfMonth() + " " + brief + " " + day.getYear();
            case 1 -> day.getDayOfMonth() + " " + name + " " + day.getYear();
            case 2 -> brief + " " + day.getDayOfMonth() + ", " + day.getYear();
            case 3 -> name + " " + day.getDayOfMonth() + ", " + day.getYear();
            case 4 -> day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
            default -> "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }

    private interface Drawn {
        Pairs.Pair next();
    }

    private static Pairs pairs(String name, int count, Drawn drawn) {
        Map<String, Pairs.Pair> different = new LinkedHashMap<>();
        while (different.size() < count) {
            Pairs.Pair pair = drawn.next();
            different.putIfAbsent(pair.prompt(), pair);
        }
        return new Pairs(name, new ArrayList<>(different.values()));
    }
}
