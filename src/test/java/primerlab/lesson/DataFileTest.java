package primerlab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A lesson may come from anybody: it names built-in data or files of its own folder, and nothing else on the machine. */
class DataFileTest {
    private static final String AT = "lessons/en/09-forger.md:";
    @TempDir private Path machine;
    private Path folder = Path.of("");
    private Path secret = Path.of("");

    @BeforeEach void aFolderOfLessonsOnAMachineWithOtherFiles() throws IOException {
        folder = Files.createDirectories(machine.resolve("mine/en"));
        secret = Files.writeString(machine.resolve("secret.csv"), "0,0\n");
        Files.writeString(folder.resolve("points.csv"), "0,0\n1,1\n");
    }

    private Lesson inFigure(String data) {
        return Toys.read(Toys.HEADER + "```figure gan-points\ndata: " + data + "\n```\n", folder);
    }

    private Lesson inLink(String data) {
        return Toys.read(Toys.HEADER + Toys.FIGURE + "\n[press](do:set data=" + data + ")\n", folder);
    }

    private Lesson inTry(String data) {
        return Toys.read(Toys.HEADER + Toys.FIGURE + "\n```predict\nquestion: Q?\n- a *\n- b\ntry: do:set data=" + data + "\n```\n", folder);
    }

    /** The same complaint, wherever the lesson asks for the data. */
    private void assertRefused(String data, String complaint) {
        for (Map.Entry<Integer, Lesson> one : Map.of(6, inFigure(data), 8, inLink(data), 12, inTry(data)).entrySet()) {
            List<String> faults = one.getValue().faults().stream().map(Fault::toString).toList();
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(faults.getFirst().startsWith(AT + one.getKey() + ": " + complaint), faults::toString);
        }
        assertEquals(Map.of(), inFigure(data).figures().getFirst().settings());
        assertEquals(List.of(), inTry(data).predictions().getFirst().tries());
    }

    private void assertGiven(String data, String source) {
        assertEquals(List.of(), inFigure(data).faults());
        assertEquals(Map.of("data", source), inFigure(data).figures().getFirst().settings());
        assertEquals(List.of(new Action.Set(Map.of("data", source))), inTry(data).predictions().getFirst().tries());
        Block.Paragraph paragraph = (Block.Paragraph) inLink(data).blocks().getLast();
        assertEquals(List.of(new Inline.Do("press", List.of(new Action.Set(Map.of("data", source))))), paragraph.text());
    }

    @Test void builtInAndPaintedDataIsTakenAsItIs() {
        assertGiven("ring-of-8", "ring-of-8");
        assertGiven("painted:AAAA", "painted:AAAA");
    }

    @Test void aFileOfTheLessonsFolderIsGivenByItsAbsolutePath() throws IOException {
        assertGiven("points.csv", folder.resolve("points.csv").toRealPath().toString());
        Files.createDirectory(folder.resolve("more"));
        Path deeper = Files.writeString(folder.resolve("more/digits-ubyte"), "");
        assertGiven("more/digits-ubyte", deeper.toRealPath().toString());
        assertGiven("more/../points.csv", folder.resolve("points.csv").toRealPath().toString());
        assertGiven("more", folder.resolve("more").toRealPath().toString());
        assertTrue(Path.of(inFigure("points.csv").figures().getFirst().settings().getOrDefault("data", "")).isAbsolute());
    }

    @Test void aMistypedNameIsAnsweredWithTheClosestOne() {
        assertRefused("rong-of-8", "unknown data \"rong-of-8\" in figure gan-points; did you mean \"ring-of-8\"?");
        assertRefused("wombat", "unknown data \"wombat\" in figure gan-points; there is: ring-of-8, two-moons");
    }

    @Test void aFileThatIsNotThereIsAFault() {
        assertRefused("pionts.csv", "there is no data \"pionts.csv\" in the lesson's folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "//server/share/x.csv", "C:\\data\\x.csv", "C:x.csv", "file:///etc/passwd",
        "https://example.org/x.csv", "../../secret.csv", "../en/../../secret.csv", "..", "../../nothing.csv"})
    void whatIsNotInTheLessonsFolderIsRefusedWhetherItIsThereOrNot(String data) {
        assertRefused(data, "the data \"" + data + "\" is not in the lesson's folder");
    }

    @Test void aWindowsShareIsRefused() {
        for (Lesson lesson : List.of(inFigure("\\\\server\\share\\x.csv"), inLink("\\\\server\\share\\x.csv"))) {
            assertEquals(1, lesson.faults().size(), () -> lesson.faults().toString());
            assertTrue(lesson.faults().getFirst().message().endsWith("share\\x.csv\" is not in the lesson's folder; put the file itself there and give its name"),
                    () -> lesson.faults().toString());
        }
    }

    @Test void anAbsolutePathIsRefusedEvenToTheLessonsOwnFile() {
        String own = folder.resolve("points.csv").toString();
        assertRefused(own, "the data \"" + own + "\" is not in the lesson's folder");
    }

    @Test void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        assertRefused("link.csv", "the data \"link.csv\" is not in the lesson's folder");
        Files.createSymbolicLink(folder.resolve("out"), machine);
        assertRefused("out/secret.csv", "the data \"out/secret.csv\" is not in the lesson's folder");
        assertRefused("out/mine/../secret.csv", "the data \"out/mine/../secret.csv\" is not in the lesson's folder");
        Files.createDirectory(folder.resolve("pictures"));
        Files.createSymbolicLink(folder.resolve("pictures/a.png"), secret);
        assertRefused("pictures", "unknown data \"pictures\"");
        assertRefused("./pictures", "the data \"./pictures\" is not in the lesson's folder");
        Files.createSymbolicLink(folder.resolve("within.csv"), folder.resolve("points.csv"));
        assertGiven("within.csv", folder.resolve("points.csv").toRealPath().toString());
    }

    @Test void aLessonWithoutAFolderHasBuiltInDataOnly() {
        List<String> faults = Toys.faults("```figure gan-points\ndata: points.csv\n```\n");
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().contains("the data \"points.csv\" is not in the lesson's folder"), faults::toString);
    }

    @Test void aLessonOrGlossaryThatIsALinkOutOfTheFolderIsNotRead() throws IOException {
        Path outside = Files.writeString(machine.resolve("private.md"), "---\ntitle: Private\nminutes: 1\n---\nA secret.\n");
        Files.writeString(folder.resolve("20-own.md"), "---\ntitle: Own\nminutes: 1\n---\nWords.\n");
        Files.createSymbolicLink(folder.resolve("38-link.md"), outside);
        Files.createSymbolicLink(folder.resolve("39-within.md"), folder.resolve("20-own.md"));
        Files.createSymbolicLink(folder.resolve("glossary.md"), outside);
        Course course = Course.folder(machine.resolve("mine"), new Toys());
        assertEquals(List.of("20-own", "39-within"), course.lessons().stream().map(Lesson::id).toList());
        String mine = machine.resolve("mine") + "/en/";
        String reason = ":1: this is a link that leads out of the lesson folder; put the file itself there";
        assertTrue(course.faults().stream().map(Fault::toString).toList().containsAll(List.of(mine + "38-link.md" + reason, mine + "glossary.md" + reason)),
                () -> course.faults().toString());
    }

    @Test void aFolderOfLessonsThatIsALinkOutOfTheOneAskedForIsNotRead() throws IOException {
        Files.writeString(folder.resolve("20-own.md"), "---\ntitle: Own\nminutes: 1\n---\nWords.\n");
        Path bait = Files.createDirectory(machine.resolve("bait"));
        Files.createSymbolicLink(bait.resolve("en"), folder);
        Course course = Course.folder(bait, new Toys());
        assertEquals(List.of(), course.lessons());
        assertTrue(course.faults().toString().contains("a link that leads out of the lesson folder"), () -> course.faults().toString());
    }

    @Test void theFolderItselfMayBeALink() throws IOException {
        Files.writeString(folder.resolve("20-own.md"), "---\ntitle: Own\nminutes: 1\n---\n```figure gan-points\ndata: points.csv\n```\n");
        Path link = Files.createSymbolicLink(machine.resolve("shortcut"), folder);
        Course course = Course.folder(link, new Toys());
        assertEquals(Map.of("data", folder.resolve("points.csv").toRealPath().toString()),
                course.find("20-own").orElseThrow().figures().getFirst().settings());
    }
}
