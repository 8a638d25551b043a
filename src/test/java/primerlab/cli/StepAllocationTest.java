package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StepAllocationTest {
    /** Bytes a step and thread: the meters themselves take some. A single vector that became an object in a loop takes thousands. */
    static final long LIMIT = 400;

    @TempDir Path folder = Path.of("");

    /**
     * In a Java machine of its own, with the options of the start script: what the compiler makes of a loop depends on what ran before. It
     * is waited for ({@code -Xbatch}), so that a busy machine needs no more steps than an idle one.
     */
    @Test void noTrainingStepAllocatesInAnyOfTheNineModels() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@src/main/dist/bin/jvm.options", "-Xbatch",
                "-cp", System.getProperty("java.class.path"), "--module-path=target/primerlab/javafx", "primerlab.cli.StepAllocation")
                .redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        assertEquals(0, exit, Files.readString(err));
        List<String> lines = Files.readAllLines(out);
        assertEquals(ReferenceModel.ALL.stream().map(ReferenceModel::name).toList(), lines.stream().map(line -> line.split(" ")[0]).toList());
        for (String line : lines) {
            assertTrue(Long.parseLong(line.split(" ")[1]) < LIMIT, "bytes a step: " + lines);
        }
    }
}
