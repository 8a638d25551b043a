package primerlab.lesson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A folder of lesson files on disk or in the jar. What cannot be read becomes a fault. */
final class LessonFolder {
    private static final int MOST_FILES = 200;
    private static final long LARGEST = 256 << 10;
    static final String GLOSSARY = "glossary.md";

    final Path path;
    private final String shown;
    private final OwnFolder own;
    private final OwnFolder given;
    final List<Fault> faults = new ArrayList<>();

    /**
     * @param shown how faults name the folder
     * @param given the folder that was asked for, which holds this one or is it
     */
    LessonFolder(Path path, String shown, Path given) {
        this.path = path;
        this.shown = shown;
        own = new OwnFolder(path);
        this.given = new OwnFolder(given);
    }

    /** The lesson files, by name. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            faults.add(new Fault(shown, 1, Complaint.of(Files.exists(path) ? "folder.none" : "folder.missing")));
            return files;
        }
        if (leadsOut(given, path, shown)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, "*.md")) {
            for (Path entry : entries) {
                String name = name(entry);
                if (!name.equals(GLOSSARY) && !name.equalsIgnoreCase("README.md") && !name.startsWith(".") && isOwnFile(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            faults.add(new Fault(shown, 1, Complaint.of("folder.unreadable", String.valueOf(e.getMessage()))));
        }
        files.sort(Comparator.comparing(LessonFolder::name));
        if (files.size() > MOST_FILES) {
            faults.add(new Fault(shown, 1, Complaint.of("folder.many", files.size(), MOST_FILES)));
            return files.subList(0, MOST_FILES);
        }
        return files;
    }

    /** True for a file of this folder; one that is a link out of it is a fault: a lesson may come from anybody, and must open nothing else. */
    boolean isOwnFile(Path file) {
        return Files.isRegularFile(file) && !leadsOut(own, file, shown(file));
    }

    private boolean leadsOut(OwnFolder of, Path entry, String name) {
        try {
            if (of.holds(entry)) {
                return false;
            }
            faults.add(new Fault(name, 1, Complaint.of("file.link")));
        } catch (IOException e) {
            faults.add(new Fault(name, 1, Complaint.of("file.unreadable")));
        }
        return true;
    }

    String shown(Path file) {
        return shown + "/" + name(file);
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static String id(Path file) {
        String name = name(file);
        return name.substring(0, name.length() - ".md".length());
    }

    /** The file's text; empty, with a fault, where it is too large, is not UTF-8 or cannot be read. */
    Optional<String> text(Path file) {
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                faults.add(new Fault(shown(file), 1, Complaint.of("file.large", size / 1024, LARGEST / 1024)));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            faults.add(new Fault(shown(file), 1, Complaint.of("file.unreadable")));
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            faults.add(new Fault(shown(file), line, Complaint.of("file.not-utf-8")));
            return Optional.empty();
        }
    }
}
