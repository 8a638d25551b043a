package primerlab.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import primerlab.figure.Figure;
import primerlab.lesson.Course;
import primerlab.lesson.Lesson;
import primerlab.lesson.Progress;
import primerlab.page.Figures;
import primerlab.page.LessonPage;
import primerlab.page.PageHost;

/**
 * The page that is open and the few that were open before it: those rest, their runs paused, so that a look at another lesson loses
 * nothing. Older ones are closed and their models released. JavaFX thread only.
 */
final class Pages implements AutoCloseable {
    /** How many pages rest besides the one that is open. */
    private static final int RESTING = 2;

    private final Figures figures = Figures.all();
    private final Progress progress;
    private final PageHost host;
    private final Consumer<LessonPage> opened;
    private final Deque<LessonPage> resting = new ArrayDeque<>();
    private @Nullable Course course;
    private @Nullable LessonPage page;

    /** @param opened shows the page */
    Pages(Progress progress, PageHost host, Consumer<LessonPage> opened) {
        this.progress = progress;
        this.host = host;
        this.opened = opened;
    }

    void course(Course read) {
        course = read;
    }

    Optional<LessonPage> page() {
        return Optional.ofNullable(page);
    }

    Optional<Figure> figure() {
        return page == null ? Optional.empty() : page.figure();
    }

    /** @param id of a lesson, or its number; one that is not there leaves everything as it is. @return false before the course is read */
    boolean open(String id) {
        if (course == null) {
            return false;
        }
        course.find(id).ifPresent(this::open);
        return true;
    }

    private void open(Lesson lesson) {
        if (page != null && page.lesson().id().equals(lesson.id())) {
            return;
        }
        if (page != null) {
            page.rest();
            resting.addFirst(page);
        }
        LessonPage wanted = take(lesson);
        while (resting.size() > RESTING) {
            resting.removeLast().close();
        }
        if (wanted == null) {
            wanted = new LessonPage(lesson, java.util.Objects.requireNonNull(course), figures, progress, host);
        } else {
            wanted.wake();
        }
        page = wanted;
        opened.accept(wanted);
    }

    private @Nullable LessonPage take(Lesson lesson) {
        for (Iterator<LessonPage> each = resting.iterator(); each.hasNext();) {
            LessonPage rested = each.next();
            if (rested.lesson().id().equals(lesson.id())) {
                each.remove();
                return rested;
            }
        }
        return null;
    }

    /** To the lesson after the one that is open, or before it. */
    void turn(boolean forward) {
        if (course != null && page != null) {
            (forward ? next() : course.before(page.lesson())).ifPresent(lesson -> open(lesson.id()));
        }
    }

    Optional<Lesson> next() {
        return course == null || page == null ? Optional.empty() : course.after(page.lesson());
    }

    /** The learner's record was erased: pages that still show its answers are built anew when they are opened again. */
    void forgetResting() {
        resting.forEach(LessonPage::close);
        resting.clear();
    }

    @Override public void close() {
        forgetResting();
        if (page != null) {
            page.close();
        }
    }
}
