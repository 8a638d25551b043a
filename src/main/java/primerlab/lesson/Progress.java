package primerlab.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What the learner did: where they are, and what they predicted. Kept in one local file; where that cannot be written it is
 * kept in memory, and {@link #notice()} says so once. One thread only.
 */
public final class Progress {
    /** @param option the text that was chosen, so that the record stays readable when the lesson changes */
    public record Answer(Instant time, String option, boolean right) {}

    /** @param lesson id @param key {@link Block.Predict#key()} */
    public record Question(String lesson, String key) {}

    private final ProgressFile file;
    private final Clock clock;
    private final Map<String, Double> scrolls = new TreeMap<>();
    private final Map<String, Map<String, List<Answer>>> answers = new TreeMap<>();
    private @Nullable String lesson;
    private @Nullable String notice;
    private boolean saidSo;

    private Progress(ProgressFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Reads what is there. A file that is cut off or foreign is put aside as {@code NAME.broken}, and {@link #notice()} says so; one that cannot
     * be read just now is left alone, and nothing is written until the next start. */
    public static Progress open(Path path, Clock clock) {
        Progress progress = new Progress(new ProgressFile(path), clock);
        try {
            progress.file.read().ifPresent(progress::take);
        } catch (ProgressFile.Foreign e) {
            progress.take(ProgressFile.Content.NONE);
            progress.notice = progress.file.putAside();
        } catch (IOException e) {
            progress.notice = progress.file.cannot("read", e);
            progress.saidSo = true;
        }
        return progress;
    }

    /** One line about the file that the learner should see; given once. */
    public Optional<String> notice() {
        Optional<String> said = Optional.ofNullable(notice);
        notice = null;
        return said;
    }

    /** The lesson the learner was in last. */
    public Optional<String> lesson() {
        return Optional.ofNullable(lesson);
    }

    /** How far the learner had scrolled, 0 to 1. */
    public double scroll(String lesson) {
        return scrolls.getOrDefault(lesson, 0.0);
    }

    /** True where the learner was in this lesson once. */
    public boolean seen(String lesson) {
        return scrolls.containsKey(lesson);
    }

    /** @param scroll 0 to 1 */
    public void at(String lesson, double scroll) {
        this.lesson = lesson;
        scrolls.put(lesson, Math.clamp(scroll, 0, 1));
        save();
    }

    public void answer(String lesson, String key, String option, boolean right) {
        answers.computeIfAbsent(lesson, l -> new TreeMap<>()).computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Answer(clock.instant(), option, right));
        save();
    }

    /** Every answer given to a prediction, oldest first. */
    public List<Answer> answers(String lesson, String key) {
        return List.copyOf(answers.getOrDefault(lesson, Map.of()).getOrDefault(key, List.of()));
    }

    /** Predictions whose time has come to be asked again, longest due first. */
    public List<Question> due() {
        Instant now = clock.instant();
        Map<Instant, List<Question>> due = new TreeMap<>();
        answers.forEach((id, questions) -> questions.forEach((key, given) -> {
            Instant when = Spacing.next(given);
            if (!when.isAfter(now)) {
                due.computeIfAbsent(when, w -> new ArrayList<>()).add(new Question(id, key));
            }
        }));
        return due.values().stream().flatMap(List::stream).toList();
    }

    /** Writes a copy for the learner to keep. */
    public void export(Path target) throws IOException {
        ProgressFile.write(target, content());
    }

    /** Forgets everything, on disk too. */
    public void erase() {
        take(ProgressFile.Content.NONE);
        save();
    }

    private ProgressFile.Content content() {
        return new ProgressFile.Content(lesson, scrolls, answers);
    }

    private void take(ProgressFile.Content content) {
        lesson = content.lesson();
        scrolls.clear();
        scrolls.putAll(content.scrolls());
        answers.clear();
        content.answers().forEach((id, questions) -> {
            Map<String, List<Answer>> copy = new TreeMap<>();
            questions.forEach((key, given) -> copy.put(key, new ArrayList<>(given)));
            answers.put(id, copy);
        });
    }

    private void save() {
        try {
            file.save(content());
        } catch (IOException e) {
            if (!saidSo) {
                saidSo = true;
                notice = file.cannot("write", e);
            }
        }
    }
}
