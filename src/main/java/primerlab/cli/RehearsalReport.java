package primerlab.cli;

import java.util.List;
import java.util.Locale;

/** The rehearsal as a page to look through the evening before: numbers, promises and pictures. */
final class RehearsalReport {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s</title><style>
            body { font: 15px/24px sans-serif; color: #1f2328; max-width: 1280px; margin: 32px auto; padding: 0 24px; }
            table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
            th, td { text-align: left; padding: 4px 12px 4px 0; border-bottom: 1px solid #d0d7de; vertical-align: top; }
            img { max-width: 100%%; border: 1px solid #d0d7de; border-radius: 6px; }
            .bad { color: #B3261E; } .good { color: #00795C; }
            </style></head><body><h1>%1$s</h1>
            """;

    private RehearsalReport() {}

    static String html(List<Rehearsal.Opened> opened, List<Played> all) {
        StringBuilder page = new StringBuilder(HEAD.formatted(say("report.title")));
        for (Rehearsal.Opened one : opened) {
            page.append("<h2>").append(text(one.lesson().id())).append(": ").append(text(one.lesson().title())).append("</h2>\n");
            one.lesson().faults().forEach(fault -> page.append("<p class=\"bad\">").append(text(fault.toString())).append("</p>\n"));
            List<Played> figures = all.stream().filter(played -> played.lesson().equals(one.lesson().id())).toList();
            figures.forEach(played -> page.append(figure(played)));
            image(page, one.picture());
            figures.forEach(played -> played.pictures().stream().skip(1).forEach(picture -> image(page, picture)));
        }
        return page.append("</body></html>\n").toString();
    }

    private static String figure(Played played) {
        StringBuilder table = new StringBuilder("<table>\n");
        row(table, "report.figure", text(played.figure()));
        row(table, "report.ok", played.ok() ? "<span class=\"good\">✓ " + say("report.kept") + "</span>"
                : "<span class=\"bad\">✗ " + say("report.broken") + "</span>");
        row(table, "report.expected", text(played.expected()));
        row(table, "report.seen", text(played.seen()));
        row(table, "report.fps", number(played.fps()));
        row(table, "report.p99", number(played.p99FrameMs()));
        row(table, "report.steps", number(played.stepsPerSecond()));
        row(table, "report.click", number(played.clickMs()));
        row(table, "report.window", number(played.windowMs()));
        row(table, "report.lesson-up", number(played.lessonMs()));
        row(table, "report.heap", number(played.heapMb()));
        row(table, "report.rss", number(played.rssMb()));
        return table.append("</table>\n").toString();
    }

    private static void row(StringBuilder table, String label, String value) {
        table.append("<tr><th>").append(say(label)).append("</th><td>").append(value.isEmpty() ? "–" : value).append("</td></tr>\n");
    }

    private static void image(StringBuilder page, String file) {
        page.append("<p><img src=\"").append(text(file)).append("\" alt=\"").append(text(file)).append("\"></p>\n");
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%,.1f", value) : "";
    }

    private static String say(String key) {
        return text(Commands.WORDS.say(key));
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
