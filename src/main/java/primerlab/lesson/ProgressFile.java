package primerlab.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import org.jspecify.annotations.Nullable;
import primerlab.file.Broken;
import primerlab.file.WholeFile;

/** The learner's record as JSON on disk: written beside its target and renamed, so that a crash leaves the old one whole. */
final class ProgressFile {
    private static final JSON WRITER = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);
    private static final long LARGEST = 16L << 20;

    /** What the file holds. */
    record Content(@Nullable String lesson, Map<String, Double> scrolls, Map<String, Map<String, List<Progress.Answer>>> answers) {
        static final Content NONE = new Content(null, Map.of(), Map.of());
    }

    /** The file is not such a record. */
    static final class Foreign extends Exception {
        private static final long serialVersionUID = 1;

        Foreign(@Nullable Throwable cause) {
            super(cause);
        }
    }

    private final Path path;
    /** There is a record that was not read: nothing may be written over it. */
    private boolean locked;

    ProgressFile(Path path) {
        this.path = path;
    }

    /** Empty where there is no file yet. */
    Optional<Content> read() throws IOException, Foreign {
        String text;
        locked = true;
        try {
            if (Files.size(path) > LARGEST) {
                throw new Foreign(null);
            }
            text = Files.readString(path);
            locked = false;
        } catch (NoSuchFileException e) {
            locked = false;
            return Optional.empty();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Foreign(e);
        }
        try {
            return Optional.of(content(JSON.std.mapFrom(text)));
        } catch (JacksonException | ClassCastException | DateTimeException | NullPointerException e) {
            throw new Foreign(e);
        }
    }

    /** Keeps what cannot be read for the learner to look at; returns the line that says so. */
    String putAside() {
        try {
            String line = Complaint.of("progress.broken", path, String.valueOf(Broken.putAside(path).getFileName()));
            locked = false;
            return line;
        } catch (IOException e) {
            locked = true;
            return cannot("read", e);
        }
    }

    /** @param what {@code read} or {@code write} */
    String cannot(String what, IOException why) {
        return Complaint.of("progress.cannot-" + what, path, reason(why));
    }

    /** Does nothing while a record that could not be read stands there. */
    void save(Content content) throws IOException {
        if (locked) {
            return;
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        write(path, content);
    }

    static void write(Path target, Content content) throws IOException {
        WholeFile.write(target, WRITER.asString(tree(content)).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> tree(Content content) {
        Map<String, Object> questions = new TreeMap<>();
        content.answers().forEach((lesson, keys) -> {
            Map<String, Object> of = new TreeMap<>();
            keys.forEach((key, given) -> of.put(key, given.stream().map(answer -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("time", answer.time().toString());
                fields.put("option", answer.option());
                fields.put("right", answer.right());
                return fields;
            }).toList()));
            questions.put(lesson, of);
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 1);
        tree.put("lesson", content.lesson());
        tree.put("scrolls", content.scrolls());
        tree.put("predictions", questions);
        return tree;
    }

    private static Content content(Map<String, Object> tree) throws Foreign {
        if (!Integer.valueOf(1).equals(tree.get("version"))) {
            throw new Foreign(null);
        }
        Map<String, Double> scrolls = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(tree.get("scrolls"))).forEach((lesson, scroll) -> scrolls.put((String) lesson, ((Number) scroll).doubleValue()));
        Map<String, Map<String, List<Progress.Answer>>> answers = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(tree.get("predictions"))).forEach((lesson, keys) -> {
            Map<String, List<Progress.Answer>> of = new TreeMap<>();
            ((Map<?, ?>) keys).forEach((key, given) -> {
                List<Progress.Answer> list = new ArrayList<>();
                for (Object one : (List<?>) given) {
                    Map<?, ?> answer = (Map<?, ?>) one;
                    list.add(new Progress.Answer(Instant.parse((String) answer.get("time")), (String) Objects.requireNonNull(answer.get("option")),
                            (Boolean) Objects.requireNonNull(answer.get("right"))));
                }
                if (!list.isEmpty()) {
                    of.put((String) key, list);
                }
            });
            answers.put((String) lesson, of);
        });
        return new Content((String) tree.get("lesson"), scrolls, answers);
    }

    private static String reason(IOException why) {
        return why instanceof java.nio.file.AccessDeniedException ? Complaint.of("reason.denied") : String.valueOf(why.getMessage());
    }
}
