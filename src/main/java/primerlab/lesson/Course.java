package primerlab.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All lessons in their order, with the glossary.
 *
 * @param faults of folders, of the glossary and of every lesson
 */
public record Course(List<Lesson> lessons, Glossary glossary, List<Fault> faults) {
    private static final String BUILT_IN = "lessons/en";

    public Course {
        lessons = List.copyOf(lessons);
        faults = List.copyOf(faults);
    }

    /** The welcome page and the eighteen lessons that came with the program. */
    public static Course builtIn(Catalogue catalogue) {
        return read(builtIn(), false, List.of(), Glossary.EMPTY, catalogue);
    }

    /** A folder alone, as {@code lessons check DIR} reads it; links may lead to the built-in lessons and words too. */
    public static Course folder(Path folder, Catalogue catalogue) {
        Course builtIn = builtIn(catalogue);
        return read(own(folder), true, builtIn.lessons, builtIn.glossary, catalogue);
    }

    /** The built-in lessons with a teacher's own beside them; an own file of the same name stands in place of the built-in one. */
    public static Course with(Path folder, Catalogue catalogue) {
        Course builtIn = builtIn(catalogue);
        Course own = read(own(folder), true, builtIn.lessons, builtIn.glossary, catalogue);
        List<Lesson> lessons = new ArrayList<>(builtIn.lessons.stream().map(lesson -> own.find(lesson.id()).orElse(lesson)).toList());
        own.lessons.stream().filter(lesson -> builtIn.find(lesson.id()).isEmpty()).forEach(lessons::add);
        return new Course(lessons, own.glossary, Stream.concat(builtIn.faults.stream(), own.faults.stream()).toList());
    }

    /** @param name a lesson's id, or its number */
    public Optional<Lesson> find(String name) {
        return lessons.stream().filter(lesson -> lesson.id().equals(name)).findFirst()
                .or(() -> lessons.stream().filter(lesson -> !name.isEmpty() && lesson.number().equals(name)).findFirst());
    }

    public Optional<Lesson> before(Lesson lesson) {
        return at(index(lesson) - 1);
    }

    public Optional<Lesson> after(Lesson lesson) {
        return at(index(lesson) + 1);
    }

    private int index(Lesson lesson) {
        return lessons.stream().map(Lesson::id).toList().indexOf(lesson.id());
    }

    private Optional<Lesson> at(int index) {
        return index < 0 || index >= lessons.size() ? Optional.empty() : Optional.of(lessons.get(index));
    }

    private static LessonFolder builtIn() {
        Path folder = builtInFolder();
        return new LessonFolder(folder, BUILT_IN, folder);
    }

    private static LessonFolder own(Path folder) {
        Path english = folder.resolve("en");
        return Files.isDirectory(english) ? new LessonFolder(english, folder + "/en", folder) : new LessonFolder(folder, folder.toString(), folder);
    }

    private static Course read(LessonFolder folder, boolean own, List<Lesson> others, Glossary words, Catalogue catalogue) {
        List<Path> files = folder.files();
        Path glossaryFile = folder.path.resolve(LessonFolder.GLOSSARY);
        Glossary glossary = words;
        if (folder.isOwnFile(glossaryFile)) {
            Set<String> known = words.names();
            glossary = folder.text(glossaryFile)
                    .map(text -> words.with(Glossary.read(folder.shown(glossaryFile), text, catalogue, known))).orElse(words);
        }
        List<String> ids = Stream.concat(files.stream().map(LessonFolder::id), others.stream().map(Lesson::id)).distinct().toList();
        LessonReader reader = new LessonReader(catalogue, glossary.names(), ids);
        List<Lesson> lessons = new ArrayList<>();
        for (Path file : files) {
            folder.text(file).ifPresent(text ->
                    lessons.add(reader.read(LessonFolder.id(file), folder.shown(file), folder.path, own, text)));
        }
        List<Fault> faults = new ArrayList<>(folder.faults);
        faults.addAll(glossary.faults().stream().filter(fault -> !words.faults().contains(fault)).toList());
        lessons.forEach(lesson -> faults.addAll(lesson.faults()));
        return new Course(lessons, glossary, faults);
    }

    private static Path builtInFolder() {
        URL welcome = Course.class.getClassLoader().getResource(BUILT_IN + "/00-welcome.md");
        if (welcome == null) {
            throw new IllegalStateException("the program was packed without its lessons: " + BUILT_IN);
        }
        try {
            URI uri = welcome.toURI();
            if ("jar".equals(uri.getScheme())) {
                return inJar(uri).getPath(BUILT_IN);
            }
            return java.util.Objects.requireNonNull(Path.of(uri).getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's lessons have no readable address: " + welcome, e);
        }
    }

    /** Opened once and left open: pictures are read from it while the program runs. */
    private static FileSystem inJar(URI uri) {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's lessons cannot be read from " + uri, e);
        }
    }
}
