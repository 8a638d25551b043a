package primerlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The start script with a Java machine that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    @TempDir private static Path folder;

    @BeforeAll static void aPlaceWithASpaceInItsName() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("some where/primerlab/bin"));
        Files.copy(Path.of("src/main/dist/bin/primerlab"), bin.resolve("primerlab"));
        assertTrue(bin.resolve("primerlab").toFile().setExecutable(true));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("some where/primerlab/bin/primerlab"));
    }

    @Test void tooOldAJavaEndsInOneLineAndExitCode2() throws Exception {
        Called called = start(folder.resolve("some where/primerlab/bin/primerlab"), Map.of("PRIMERLAB_JAVA", java("17.0.9").toString()), "train");
        assertEquals(2, called.exit());
        assertEquals("", called.out());
        assertEquals(1, called.err().lines().count(), called.err());
        assertTrue(called.err().contains("Java 25") && called.err().contains("PRIMERLAB_JAVA"), called.err());
    }

    @Test void noJavaEndsInOneLineAndExitCode2() throws Exception {
        Called called = start(folder.resolve("link"), Map.of("PRIMERLAB_JAVA", folder.resolve("nothing").toString()), "--version");
        assertEquals(2, called.exit());
        assertEquals(1, called.err().lines().count(), called.err());
    }

    @Test void aNewEnoughJavaGetsTheArgumentsAsTheyAre() throws Exception {
        for (String version : List.of("25", "25.0.3", "26-ea", "31.0.1+9")) {
            Called called = start(folder.resolve("link"), Map.of("PRIMERLAB_JAVA", java(version).toString(), "PRIMERLAB_CACHE", folder.resolve("c a").toString(),
                    "PRIMERLAB_OPTS", "-Done=1 -Dtwo=2"), "train", "--data", "my points.csv", "a'b\"c", "");
            assertEquals(0, called.exit(), called.err());
            List<String> said = called.out().lines().toList();
            Path home = folder.resolve("some where/primerlab").toRealPath();
            assertEquals("OMP 1", said.getFirst());
            assertTrue(said.contains("[@" + home + "/bin/jvm.options]"), called.out());
            assertTrue(said.contains("[--module-path=" + home + "/javafx]"), called.out());
            assertTrue(said.contains("[-Djavafx.cachedir=" + folder.resolve("c a/javafx") + "]"), called.out());
            assertTrue(said.containsAll(List.of("[-Done=1]", "[-Dtwo=2]")), called.out());
            assertEquals(List.of("[-cp]", "[" + home + "/lib/*]", "[primerlab.cli.Main]", "[train]", "[--data]", "[my points.csv]", "[a'b\"c]", "[]"),
                    said.subList(said.indexOf("[-cp]"), said.size()));
        }
    }

    @Test void aJdkThatSaysItsVersionInAFileIsNotAskedAgain() throws Exception {
        Path jdk = folder.resolve("jdk-25");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\n[ \"$1\" = -version ] && exit 3\necho started\n");
        assertTrue(java.toFile().setExecutable(true));
        Called called = start(folder.resolve("link"), Map.of("PRIMERLAB_JAVA", jdk.toString()), "--help");
        assertEquals(0, called.exit(), called.err());
        assertEquals("started\n", called.out());
    }

    @Test void withALockedHomeTheCacheIsAFolderOfOnesOwnOrAFreshOne() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> locked = Map.of("PRIMERLAB_JAVA", java("25").toString(), "PRIMERLAB_CACHE", file.resolve("cache").toString(),
                "TMPDIR", temporary.toString());
        start(folder.resolve("link"), locked, "--help");
        Path cache;
        try (Stream<Path> made = Files.list(temporary)) {
            cache = made.findFirst().orElseThrow();
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        Files.delete(cache);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(cache, elsewhere);
        Called called = start(folder.resolve("link"), locked, "--help");
        assertEquals(0, called.exit(), called.err());
        assertFalse(called.out().contains(cache + "/"), called.out());
        assertTrue(called.out().contains("cachedir=" + temporary + "/"), called.out());
    }

    /** A program that answers as Java of this version does. */
    private static Path java(String version) throws IOException {
        Path java = folder.resolve("java-" + version);
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
                echo "OMP $OMP_NUM_THREADS"
                for argument in "$@"; do echo "[$argument]"; done
                """.formatted(version));
        assertTrue(java.toFile().setExecutable(true));
        return java;
    }

    private static Called start(Path script, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PRIMERLAB_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Called(exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
