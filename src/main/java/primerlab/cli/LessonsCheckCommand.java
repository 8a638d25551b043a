package primerlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import primerlab.lesson.Catalogue;
import primerlab.lesson.Course;
import primerlab.lesson.Fault;
import primerlab.lesson.Lesson;
import primerlab.page.FigureCatalogue;
import primerlab.page.Figures;
import primerlab.text.BadInput;

/** {@code lessons check}: every lesson parses; every figure, knob and link in it exists. A line for each fault. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LessonsCheckCommand implements Commands.Command {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "lessons.dir")
    private @Nullable Path folder;

    LessonsCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public int run() throws BadInput {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadInput(Commands.WORDS.say("lessons.no-folder", folder.toString()));
        }
        Catalogue catalogue = new FigureCatalogue(Figures.all());
        Course course = folder == null ? Course.builtIn(catalogue) : Course.folder(folder, catalogue);
        for (Lesson lesson : course.lessons()) {
            terminal.json(line(lesson.id(), lesson.faults()));
        }
        List<Fault> elsewhere = course.faults().stream().filter(fault -> course.lessons().stream().noneMatch(lesson -> lesson.faults().contains(fault))).toList();
        for (String file : elsewhere.stream().map(Fault::file).distinct().toList()) {
            terminal.json(line(file, elsewhere.stream().filter(fault -> fault.file().equals(file)).toList()));
        }
        course.faults().forEach(fault -> terminal.say(fault.toString()));
        terminal.say(Commands.WORDS.say(course.faults().isEmpty() ? "lessons.sound" : "lessons.faulty",
                Integer.toString(course.lessons().size()), Integer.toString(course.faults().size())));
        return course.faults().isEmpty() ? Commands.DONE : Commands.FAILED;
    }

    private static Map<String, Object> line(String name, List<Fault> faults) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("lesson", name);
        line.put("ok", faults.isEmpty());
        line.put("faults", faults.stream().map(Fault::toString).toList());
        return line;
    }
}
