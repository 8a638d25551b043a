package primerlab.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.lesson.Block;
import primerlab.lesson.Course;
import primerlab.lesson.Fault;
import primerlab.lesson.Lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CourseTest {
    private static final FigureCatalogue CATALOGUE = new FigureCatalogue(Figures.all());
    @TempDir Path folder;

    @Test void noLessonAndNoGlossaryThatCameWithTheProgramHasAFault() {
        assertEquals(List.of(), Course.builtIn(CATALOGUE).faults().stream().map(Fault::toString).toList());
    }

    @Test void theWelcomePageAndEighteenLessonsStandInTheirOrder() {
        Course course = Course.builtIn(CATALOGUE);
        assertEquals(19, course.lessons().size());
        for (int i = 0; i < 19; i++) {
            assertEquals(i < 10 ? "0" + i : "" + i, course.lessons().get(i).number());
        }
        assertEquals("Forger and detective", course.find("09").orElseThrow().title());
        assertEquals("How close are two distributions?", course.find("04").orElseThrow().title());
        assertEquals(List.of("00", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"), course.lessons().stream().filter(lesson -> !lesson.planned()).map(Lesson::number).toList());
        assertTrue(course.before(course.lessons().getFirst()).isEmpty());
        assertTrue(course.after(course.lessons().getLast()).isEmpty());
    }

    @Test void lessonNineAsksExpectsAndHelpsTheTeacher() {
        Lesson lesson = Course.builtIn(CATALOGUE).find("09").orElseThrow();
        assertTrue(lesson.predictions().size() >= 4);
        assertTrue(lesson.teacherNotes().size() >= 2);
        assertTrue(lesson.figures().stream().map(Block.FigureBlock::expects).anyMatch(expects -> !expects.isEmpty()));
        assertTrue(lesson.minutes() >= 8 && lesson.minutes() <= 15);
    }

    @Test void aTeachersFolderStandsBesideTheCourse() throws IOException {
        Files.writeString(folder.resolve("09-forger-and-detective.md"), "---\ntitle: My forger\nminutes: 9\n---\nSee [ours](term:ours).\n");
        Files.writeString(folder.resolve("20-more.md"), "---\ntitle: More\nminutes: 9\n---\nSee [a lesson](lesson:09) and [noise](term:).\n");
        Files.writeString(folder.resolve("glossary.md"), "## ours\n\nA word of ours.\n");
        Course course = Course.with(folder, CATALOGUE);
        assertEquals(List.of(), course.faults());
        assertEquals(20, course.lessons().size());
        assertEquals("My forger", course.find("09").orElseThrow().title());
        assertTrue(course.find("20").orElseThrow().own());
        assertTrue(course.glossary().find("OURS").isPresent() && course.glossary().find("noise").isPresent());
        assertEquals(2, Course.folder(folder, CATALOGUE).lessons().size());
    }

    @Test void aFolderOrFileThatCannotBeReadIsAFaultAndTheCourseGoesOn() throws IOException {
        Course none = Course.with(folder.resolve("nowhere"), CATALOGUE);
        assertEquals(19, none.lessons().size());
        assertEquals(folder.resolve("nowhere") + ":1: there is no such folder; name the folder that holds the lesson files",
                none.faults().getFirst().toString());
        Files.write(folder.resolve("20-latin.md"), new byte[] {'-', '-', '-', '\n', 'a', '\n', (byte) 0xE9, '\n'});
        Files.writeString(folder.resolve("21-large.md"), "x".repeat(300_000));
        Files.createDirectory(folder.resolve("22-folder.md"));
        List<String> faults = Course.with(folder, CATALOGUE).faults().stream().map(Fault::toString).toList();
        assertEquals(2, faults.size());
        assertEquals(folder + "/20-latin.md:3: this line is not UTF-8 text; save the file as UTF-8", faults.get(0));
        assertTrue(faults.get(1).startsWith(folder + "/21-large.md:1: this file has 292 KB"), faults.get(1));
        assertFalse(Course.with(folder.resolve("20-latin.md"), CATALOGUE).faults().isEmpty());
    }
}
