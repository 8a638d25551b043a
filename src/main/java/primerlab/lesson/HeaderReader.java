package primerlab.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import primerlab.text.BadInput;

/** The lines between two {@code ---} at the top of a lesson: title, primer, minutes, status. */
final class HeaderReader {
    private static final List<String> FIELDS = List.of("title", "primer", "minutes", "status");
    private static final String RULE = "---";

    private final Reading reading;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    /** Lines the header takes, with both its rules. */
    final int lines;

    HeaderReader(Reading reading, List<String> text) {
        this.reading = reading;
        boolean opens = !text.isEmpty() && text.getFirst().strip().equals(RULE);
        int end = opens ? text.subList(1, text.size()).stream().map(String::strip).toList().indexOf(RULE) : -1;
        if (end < 0) {
            lines = 0;
            reading.fault(1, Complaint.of(opens ? "header.open" : "header.none"));
            return;
        }
        lines = end + 2;
        for (int i = 1; i <= end; i++) {
            if (!text.get(i).isBlank()) {
                read(i + 1, text.get(i));
            }
        }
        if (values.containsKey("status") && !planned()) {
            reading.fault(line("status"), Complaint.of("header.status", values.getOrDefault("status", "")));
        }
    }

    private void read(int line, String text) {
        try {
            FenceReader.Field field = FenceReader.Field.of(text);
            if (!FIELDS.contains(field.key())) {
                throw new BadInput(Complaint.of("header.unknown", field.key()) + BadInput.hint(field.key(), FIELDS));
            }
            if (values.putIfAbsent(field.key(), field.value()) != null) {
                throw Complaint.about("header.twice", field.key(), line(field.key()));
            }
            lineOf.put(field.key(), line);
        } catch (BadInput e) {
            reading.fault(line, e.getMessage());
        }
    }

    /** @param standIn where the header has none */
    String title(String standIn) {
        String title = values.getOrDefault("title", "");
        if (title.isEmpty() && lines > 0) {
            reading.fault(1, Complaint.of("header.no-title"));
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
    int minutes() {
        String minutes = values.get("minutes");
        if (minutes == null) {
            if (lines > 0 && !planned()) {
                reading.fault(1, Complaint.of("header.no-minutes"));
            }
            return 0;
        }
        if (!minutes.matches("\\d{1,3}") || Integer.parseInt(minutes) < 1) {
            reading.fault(line("minutes"), Complaint.of("header.minutes", minutes));
            return 0;
        }
        return Integer.parseInt(minutes);
    }

    private int line(String field) {
        return lineOf.getOrDefault(field, 1);
    }
}
