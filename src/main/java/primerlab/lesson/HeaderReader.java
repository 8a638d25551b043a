package primerlab.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import primerlab.text.BadInput;

/** The lines between two {@code ---} at the top of a lesson: title, primer, minutes, status. */
final class HeaderReader {
    private static final List<String> FIELDS = List.of("title", "primer", "minutes", "status");

    private final Reading reading;
    private final Map<String, String> values = new HashMap<>();
    /** Lines the header takes, with both its rules. */
    final int lines;

    HeaderReader(Reading reading, List<String> text) {
        this.reading = reading;
        int end = text.isEmpty() || !text.getFirst().strip().equals("---") ? -1 : text.subList(1, text.size()).stream()
                .map(String::strip).toList().indexOf("---");
        if (end < 0) {
            lines = 0;
            reading.fault(1, "a lesson begins with a header between two lines of ---: title, primer, minutes");
            return;
        }
        lines = end + 2;
        for (int i = 1; i <= end; i++) {
            String line = text.get(i);
            if (line.isBlank()) {
                continue;
            }
            try {
                FenceReader.Field field = FenceReader.Field.of(line);
                if (!FIELDS.contains(field.key())) {
                    throw BadInput.unknown("header field", field.key(), FIELDS);
                }
                values.put(field.key(), field.value());
            } catch (BadInput e) {
                reading.fault(i + 1, String.valueOf(e.getMessage()));
            }
        }
        if (status() && !"planned".equals(values.get("status"))) {
            reading.fault(lineOf(text, "status"), "status can only be planned, not \"" + values.get("status") + "\"");
        }
    }

    /** @param standIn where the header has none */
    String title(String standIn) {
        String title = values.getOrDefault("title", "");
        if (title.isEmpty() && lines > 0) {
            reading.fault(1, "the header has no title: line");
        }
        return title.isEmpty() ? standIn : title;
    }

    String primer() {
        return values.getOrDefault("primer", "");
    }

    boolean planned() {
        return "planned".equals(values.get("status"));
    }

    /** 0 where a planned lesson does not say. */
    int minutes(List<String> text) {
        String minutes = values.get("minutes");
        if (minutes == null) {
            if (lines > 0 && !planned()) {
                reading.fault(1, "the header has no minutes: line");
            }
            return 0;
        }
        if (!minutes.matches("\\d{1,3}") || Integer.parseInt(minutes) < 1) {
            reading.fault(lineOf(text, "minutes"), "minutes wants a whole number from 1 to 999, not \"" + minutes + "\"");
            return 0;
        }
        return Integer.parseInt(minutes);
    }

    private boolean status() {
        return values.containsKey("status");
    }

    private static int lineOf(List<String> text, String field) {
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).strip().startsWith(field)) {
                return i + 1;
            }
        }
        return 1;
    }
}
