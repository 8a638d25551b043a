package primerlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import primerlab.text.BadInput;

/**
 * A {@code predict} block: {@code question:}, options that begin with {@code -} and of which one ends with {@code *},
 * {@code because:} and any number of {@code try:}. A line that begins with none of these goes on with the one above.
 */
final class PredictReader {
    /** A line with those that go on with it. */
    private record Entry(int line, String key, String text) {}

    private final Reading reading;

    PredictReader(Reading reading) {
        this.reading = reading;
    }

    List<Block> read(int line, String body) {
        List<Block> blocks = new ArrayList<>();
        List<Inline> question = List.of();
        List<Inline> because = List.of();
        List<List<Inline>> options = new ArrayList<>();
        List<Action> tries = new ArrayList<>();
        int right = -1;
        int marked = 0;
        for (Entry entry : entries(line, body, blocks)) {
            String text = entry.text();
            switch (entry.key()) {
                case "question" -> question = text(entry.line(), text);
                case "because" -> because = text(entry.line(), text);
                case "try" -> {
                    try {
                        tries.addAll(reading.actions(text));
                    } catch (BadInput e) {
                        blocks.add(reading.broken(entry.line(), e.getMessage()));
                    }
                }
                default -> {
                    if (text.endsWith("*") && !text.endsWith("\\*") && !text.endsWith("**")) {
                        right = options.size();
                        marked++;
                        text = text.substring(0, text.length() - 1).strip();
                    }
                    options.add(text(entry.line(), text));
                }
            }
        }
        if (Inline.plain(question).isBlank()) {
            blocks.add(reading.broken(line, Complaint.of("predict.no-question")));
        } else if (options.size() < 2) {
            blocks.add(reading.broken(line, Complaint.of("predict.options")));
        } else if (marked != 1) {
            blocks.add(reading.broken(line, Complaint.of("predict.right", marked)));
        } else {
            blocks.add(new Block.Predict(line, key(question), question, List.copyOf(options), right, because, List.copyOf(tries)));
        }
        return blocks;
    }

    private List<Entry> entries(int line, String body, List<Block> blocks) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String text = lines[i].strip();
            int at = line + 1 + i;
            if (text.isEmpty()) {
                continue;
            }
            if (text.startsWith("- ")) {
                entries.add(new Entry(at, "-", text.substring(2).strip()));
            } else if (text.matches("(question|because|try):.*")) {
                int colon = text.indexOf(':');
                entries.add(new Entry(at, text.substring(0, colon), text.substring(colon + 1).strip()));
            } else if (entries.isEmpty() || entries.getLast().key().equals("try")) {
                blocks.add(reading.broken(at, Complaint.of("predict.line", text)));
            } else {
                Entry above = entries.removeLast();
                entries.add(new Entry(above.line(), above.key(), above.text() + "\n" + text));
            }
        }
        return entries;
    }

    private List<Inline> text(int line, String text) {
        return new ProseReader(reading, line - 1).line(text);
    }

    /** Stays the same while the question does, wherever it moves in the file. */
    private static String key(List<Inline> question) {
        String words = Inline.plain(question).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.length() <= 60 ? words : words.substring(0, 60);
    }
}
