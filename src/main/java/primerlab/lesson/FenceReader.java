package primerlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.commonmark.node.FencedCodeBlock;
import primerlab.text.BadInput;

/** Fenced blocks: {@code figure NAME}, {@code predict}, {@code note teacher}; anything else in a fence is a fault or code. */
final class FenceReader {
    private static final List<String> KINDS = List.of("figure", "predict", "note", "text", "java", "python", "json");

    private final Reading reading;

    FenceReader(Reading reading) {
        this.reading = reading;
    }

    /** @param line of the opening fence */
    List<Block> read(int line, FencedCodeBlock fence) {
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        String[] words = info.split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        String text = fence.getLiteral();
        if (fence.getClosingFenceLength() == null) {
            return List.of(reading.broken(line, Complaint.of("block.open", fence.getFenceCharacter().repeat(3))));
        }
        return switch (words[0]) {
            case "figure" -> figure(line, rest, text);
            case "predict" -> new PredictReader(reading).read(line, text);
            case "note" -> rest.equals("teacher")
                    ? List.of(new Block.TeacherNote(line, new ProseReader(reading, line).blocks(text)))
                    : List.of(reading.broken(line, Complaint.of("unknown.note", rest)));
            case "", "text", "java", "python", "json" -> List.of(new Block.Code(line, words[0], text.stripTrailing()));
            default -> List.of(reading.broken(line, Complaint.of("unknown.block", info) + BadInput.hint(words[0], KINDS)));
        };
    }

    private List<Block> figure(int line, String name, String text) {
        List<Block> blocks = new ArrayList<>();
        if (!reading.catalogue.figures().contains(name)) {
            return List.of(reading.broken(line, Complaint.of("unknown.figure", name) + BadInput.hint(name, reading.catalogue.figures())));
        }
        reading.figure = name;
        Map<String, String> settings = new LinkedHashMap<>();
        OptionalLong seed = OptionalLong.empty();
        List<Expectation> expects = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            try {
                Field field = Field.of(lines[i]);
                switch (field.key()) {
                    case "seed" -> {
                        if (seed.isPresent()) {
                            throw Complaint.about("figure.seed-twice", name);
                        }
                        seed = OptionalLong.of(seed(field.value()));
                    }
                    case "expect" -> expects.add(expectation(line + 1 + i, name, field.value()));
                    default -> {
                        if (settings.put(field.key(), reading.canonical(name, field.key(), field.value())) != null) {
                            throw Complaint.about("figure.knob-twice", field.key(), name);
                        }
                    }
                }
            } catch (BadInput e) {
                blocks.add(reading.broken(line + 1 + i, e.getMessage()));
            }
        }
        blocks.add(new Block.FigureBlock(line, name, Map.copyOf(settings), seed, List.copyOf(expects)));
        return blocks;
    }

    private Expectation expectation(int line, String figure, String text) throws BadInput {
        Expectation expectation = Expectation.parse(line, text);
        Reading.known("measure", expectation.measure(), figure, reading.catalogue.measures(figure));
        return expectation;
    }

    private static long seed(String text) throws BadInput {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadInput(Complaint.of("figure.seed", text), e);
        }
    }

    /** {@code key: value} */
    record Field(String key, String value) {
        static Field of(String line) throws BadInput {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw Complaint.about("field.form", line.strip());
            }
            return new Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }
}
