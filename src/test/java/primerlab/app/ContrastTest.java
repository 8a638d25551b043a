package primerlab.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Contrast as WCAG 2 defines it, over the colours as they stand in app.css. */
class ContrastTest {
    private static final List<String> GROUNDS = List.of("ground", "surface", "sunken", "hover", "selected");
    private static final List<String> TEXTS = List.of("text", "quiet", "accent");
    private static final List<String> VERDICTS = List.of("good", "bad");
    private static final List<String> MARKS = List.of("real", "generated", "discriminator", "noise", "good", "bad", "focus");

    @Test void everyTextCanBeReadOnEveryGroundInLight() throws IOException {
        assertEquals(List.of(), faint(colours(false)));
    }

    @Test void everyTextCanBeReadOnEveryGroundInDark() throws IOException {
        assertEquals(List.of(), faint(colours(true)));
    }

    @Test void blackOnWhiteIsTwentyOneToOne() {
        assertEquals(21, contrast(0x000000, 0xFFFFFF), 1e-9);
        assertEquals(4.54, contrast(0x767676, 0xFFFFFF), 0.01);
    }

    private static List<String> faint(Map<String, Integer> colours) {
        List<String> faint = new ArrayList<>();
        for (String ground : GROUNDS) {
            TEXTS.forEach(text -> check(colours, text, ground, 4.5, faint));
        }
        for (String verdict : VERDICTS) {
            check(colours, verdict, "ground", 4.5, faint);
            check(colours, verdict, "surface", 4.5, faint);
            check(colours, verdict, verdict + "-soft", 4.5, faint);
            check(colours, "text", verdict + "-soft", 4.5, faint);
        }
        check(colours, "on-accent", "accent", 4.5, faint);
        check(colours, "on-accent", "accent-hover", 4.5, faint);
        // What is drawn and not read must be told from its ground: 3 to 1.
        for (String ground : List.of("ground", "surface", "sunken")) {
            MARKS.forEach(mark -> check(colours, mark, ground, 3, faint));
        }
        check(colours, "edge", "surface", 3, faint);
        return faint;
    }

    private static void check(Map<String, Integer> colours, String front, String back, double least, List<String> faint) {
        double contrast = contrast(Objects.requireNonNull(colours.get(front), front), Objects.requireNonNull(colours.get(back), back));
        if (contrast < least) {
            faint.add("%s on %s: %.2f < %.1f".formatted(front, back, contrast, least));
        }
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> colours(boolean dark) throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream("/assets/styles/app.css")) {
            String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            int start = css.indexOf(dark ? ".root.dark {" : ".root {");
            Matcher token = Pattern.compile("-pl-([a-z-]+): #([0-9A-F]{6});").matcher(css.substring(start, css.indexOf('}', start)));
            Map<String, Integer> colours = new HashMap<>();
            while (token.find()) {
                colours.put(token.group(1), Integer.parseInt(token.group(2), 16));
            }
            return colours;
        }
    }
}
