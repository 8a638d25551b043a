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
    final List<Fault> faults = new ArrayList<>();

    /** @param shown how faults name the folder */
    LessonFolder(Path path, String shown) {
        this.path = path;
        this.shown = shown;
    }

    /** The lesson files, by name. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            faults.add(new Fault(shown, 1, Files.exists(path) ? "this is not a folder; name the folder that holds the lesson files"
                    : "there is no such folder; name the folder that holds the lesson files"));
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, "*.md")) {
            for (Path entry : entries) {
                String name = name(entry);
                if (!name.equals(GLOSSARY) && !name.equalsIgnoreCase("README.md") && !name.startsWith(".") && Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            faults.add(new Fault(shown, 1, "this folder cannot be read: " + e.getMessage()));
        }
        files.sort(Comparator.comparing(LessonFolder::name));
        if (files.size() > MOST_FILES) {
            faults.add(new Fault(shown, 1, "this folder holds " + files.size() + " lessons; the first " + MOST_FILES + " are read"));
            return files.subList(0, MOST_FILES);
        }
        return files;
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
                faults.add(new Fault(shown(file), 1, "this file has " + size / 1024 + " KB; a lesson may have " + LARGEST / 1024));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            faults.add(new Fault(shown(file), 1, "this file cannot be read; check that it is there and that you may read it"));
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
            faults.add(new Fault(shown(file), line, "this line is not UTF-8 text; save the file as UTF-8"));
            return Optional.empty();
        }
    }
}
