package primerlab.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;
import org.jspecify.annotations.Nullable;

/** Standard output, which carries JSON lines, and standard error, which carries what a person reads. */
final class Terminal {
    private static final JSON ALL_KEYS = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private int barWidth;

    /** @param interactive true where standard error is a screen on which a line can be written over */
    Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** One JSON object on a line of its own. JSON has no word for a number that is none: it becomes null. */
    void json(Map<String, ?> object) {
        try {
            String line = ALL_KEYS.asString(finite(object));
            clearBar();
            out.println(line);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("maps of text and numbers are always JSON", e);
        }
    }

    /** True once nobody reads standard output any more. */
    boolean deaf() {
        return out.checkError();
    }

    /** Help, a version or a list that was asked for. */
    void print(String text) {
        out.println(text.stripTrailing());
        out.flush();
    }

    /** For help that was asked for. */
    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** A line for the person at the screen. */
    void say(String sentence) {
        clearBar();
        err.println(sentence);
    }

    /** A bar that is written over by the next one; nothing where standard error is no screen. */
    void bar(double share, String text) {
        if (interactive) {
            int cells = 24;
            int full = (int) Math.round(cells * Math.clamp(share, 0, 1));
            String line = "[" + "=".repeat(full) + " ".repeat(cells - full) + "] " + text;
            err.print("\r" + line + " ".repeat(Math.max(0, barWidth - line.length())));
            err.flush();
            barWidth = line.length();
        }
    }

    private void clearBar() {
        if (barWidth > 0) {
            err.print("\r" + " ".repeat(barWidth) + "\r");
            barWidth = 0;
        }
    }

    private static Map<String, @Nullable Object> finite(Map<String, ?> object) {
        Map<String, @Nullable Object> clean = new LinkedHashMap<>();
        object.forEach((key, value) -> clean.put(key, switch (value) {
            case Double number -> Double.isFinite(number) ? plain(number) : null;
            case Map<?, ?> inner -> finite(strings(inner));
            case null -> null;
            default -> value;
        }));
        return clean;
    }

    private static Map<String, ?> strings(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /** Whole numbers without a fraction: 8, not 8.0. */
    private static Number plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Number) (long) number : (Number) number;
    }
}
