package primerlab.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/** The folder where a learner's settings and progress are kept, and nothing else. */
record Home(Path folder) {
    /** The folder asked for, else {@code -Dprimerlab.home}, else {@code PRIMERLAB_HOME}, else the system's usual place. */
    static Home of(@Nullable Path asked) {
        return asked != null ? new Home(asked) : of(System.getProperties(), System.getenv());
    }

    static Home of(Properties properties, Map<String, String> environment) {
        String named = properties.getProperty("primerlab.home", environment.getOrDefault("PRIMERLAB_HOME", ""));
        if (!named.isBlank()) {
            return new Home(Path.of(named));
        }
        Path user = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return new Home((roaming.isBlank() ? user.resolve("AppData/Roaming") : Path.of(roaming)).resolve("PrimerLab"));
        }
        if (system.startsWith("mac")) {
            return new Home(user.resolve("Library/Application Support/Primer Lab"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return new Home((data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("primerlab"));
    }

    Path settings() {
        return folder.resolve("settings.json");
    }

    Path progress() {
        return folder.resolve("progress.json");
    }

    Path log() {
        return folder.resolve("primerlab.log");
    }

    /** Where native libraries may be unpacked when their usual place is locked: here, or else in the system's own temporary folder. */
    Path caches() {
        Path nearest = folder.toAbsolutePath();
        while (nearest.getParent() != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return Files.isWritable(nearest) ? folder.resolve("cache")
                : Path.of(System.getProperty("java.io.tmpdir", ".")).resolve("primerlab-" + System.getProperty("user.name", "learner"));
    }
}
