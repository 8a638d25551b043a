package primerlab.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.jr.ob.JSON;
import org.jspecify.annotations.Nullable;
import primerlab.file.Broken;
import primerlab.file.WholeFile;
import primerlab.text.Words;

/** Keeps {@link Remembered} as JSON: written beside its target and renamed, so that a crash leaves the old file whole. */
final class SettingsFile {
    private static final Words WORDS = Words.of("app");
    private static final long LARGEST = 1 << 20;

    private final Path path;
    private @Nullable String notice;
    private boolean saidSo;
    private boolean leftAlone;

    SettingsFile(Path path) {
        this.path = path;
    }

    /** What is there. A broken file is put aside, an unreadable one left alone; {@link #notice()} says either once. */
    Remembered read() {
        try {
            if (Files.size(path) > LARGEST) {
                return putAside();
            }
            return Remembered.of(JSON.std.mapFrom(Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Remembered.NOTHING;
        } catch (JacksonException | ClassCastException | NullPointerException | CharacterCodingException e) {
            return putAside();
        } catch (IOException e) {
            leftAlone = true;
            say("settings.unreadable", e);
            return Remembered.NOTHING;
        }
    }

    /** Where the folder is locked this does nothing, and {@link #notice()} says so once; nor where the file there could not be read. */
    void write(Remembered what) {
        if (leftAlone) {
            return;
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.write(path, (JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(what.tree()) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            say("settings.locked", e);
        }
    }

    /** One line that the learner should see; given once. */
    Optional<String> notice() {
        Optional<String> said = Optional.ofNullable(notice);
        notice = null;
        return said;
    }

    private Remembered putAside() {
        try {
            notice = WORDS.say("settings.broken", path, Broken.putAside(path).getFileName());
        } catch (IOException e) {
            leftAlone = true;
            say("settings.unreadable", e);
        }
        return Remembered.NOTHING;
    }

    private void say(String key, IOException why) {
        if (!saidSo) {
            saidSo = true;
            notice = WORDS.say(key, path, why instanceof AccessDeniedException ? WORDS.say("reason.denied") : String.valueOf(why.getMessage()));
        }
    }
}
