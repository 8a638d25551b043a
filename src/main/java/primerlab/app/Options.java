package primerlab.app;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * How the window is to be opened; null everywhere means "as usual".
 *
 * @param lessons a teacher's own folder of lessons, shown beside the built-in ones
 * @param lesson  id or number of the lesson to open; otherwise the one the learner was in last
 * @param home    where settings and progress are kept; otherwise the system's usual place
 * @param run     a run code to open in the lesson's figure
 */
public record Options(@Nullable Path lessons, @Nullable String lesson, @Nullable Path home, @Nullable String run) {
    public static Options standard() {
        return new Options(null, null, null, null);
    }

    public Options withLessons(@Nullable Path folder) {
        return new Options(folder, lesson, home, run);
    }

    public Options withLesson(@Nullable String name) {
        return new Options(lessons, name, home, run);
    }

    public Options withHome(@Nullable Path folder) {
        return new Options(lessons, lesson, folder, run);
    }

    public Options withRun(@Nullable String code) {
        return new Options(lessons, lesson, home, code);
    }
}
