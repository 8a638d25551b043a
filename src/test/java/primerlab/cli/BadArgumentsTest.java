package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is wrong with the arguments: exit code 2, one line that helps, nothing on standard output. */
class BadArgumentsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "frobnicate                                       | unknown command \"frobnicate\"; there is: ",
        "train                                            | gan-points",
        "train gan-point --steps 1                        | did you mean \"gan-points\"?",
        "train gan-points                                 | Give --steps N or --seconds N",
        "train gan-points --steps 1 --seconds 1           | leave one of them out",
        "train gan-points --steps many                    | --steps wants a whole number, not \"many\"",
        "train gan-points --steps -1                      | --steps wants a number that is not negative, not -1",
        "train gan-points --seconds NaN                   | --seconds wants a number that is not negative, not NaN",
        "train gan-points --steps                         | '--steps'",
        "train gan-points --stepz 1                       | did you mean \"--steps\"",
        "train gan-points --steps 1 --every 0.5           | --every counts steps here",
        "train gan-points --seconds 1 --every 0           | --every counts seconds here",
        "train gan-points --steps 1 --set learning-rte-g=1 | did you mean \"learning-rate-g\"?",
        "train gan-points --steps 1 --set batch           | KNOB=VALUE",
        "train gan-points --steps 1 --set batch=100       | batch",
        "train gan-points --steps 1 --set layers-g=2.5    | a whole number from 1 to 4",
        "train gan-points --steps 1 --set batch=32 --set batch=64 | knob \"batch\" is set twice; keep one of them",
        "train gan-images --steps 1 --set data=painted:AAAA | painted images: not readable",
        "train gan-points --steps 1 --set data=ring-of-9  | did you mean \"ring-of-8\"?",
        "train gan-points --steps 1 --data nowhere.csv    | nowhere.csv",
        "train gan-points --steps 1 --data . --set data=spiral | leave one of them out",
        "train gan-points --steps 1 --samples fakes.png   | fakes.png",
        "train gan-points --steps 1 --samples nowhere/x.csv | nowhere/x.csv",
        "train gan-points --steps 1 --save gan.pt         | .safetensors",
        "train gan-points --steps 1 --load gone.safetensors | gone.safetensors",
        "train gan-points --steps 1 --count 9             | --samples PATH",
        "train gan-points --steps 1 --samples x.csv --count 0 | --count wants",
        "train gan-points --steps 1 --workers 0           | --workers wants",
        "train forward --steps 100 --save f.safetensors  | weights",
        "train --steps 1 x                                | unknown experiment \"x\"; there is",
        "train gan-points spiral --steps 1                | spiral",
        "bench gan-pionts                                 | unknown model \"gan-pionts\"; there is so far: gan-points",
        "bench --seconds 0                                | --seconds wants",
        "lessons                                          | primerlab lessons check [DIR]",
        "lessons chekc                                    | there is: check",
        "lessons check nowhere                            | nowhere",
    })
    void oneLineSaysWhatIsWrong(String arguments, String expected) {
        Called called = Called.with(arguments.split(" +"));
        assertEquals(2, called.exit(), called.err());
        assertEquals("", called.out());
        assertEquals(1, called.err().lines().count(), called.err());
        assertTrue(called.err().startsWith("primerlab: "), called.err());
        assertTrue(called.err().contains(expected), called.err());
    }

    @Test void aFaultInTheDataIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        for (String fault : new String[] {"0.3,abc", "NaN,0.1", "0.5", "0.1,0.2,0.3"}) {
            Path data = Files.writeString(folder.resolve("points.csv"), "0.1,0.2\n".repeat(6) + fault + "\n" + "0.1,0.3\n".repeat(20));
            Called called = Called.with("train", "gan-points", "--steps", "1", "--data", data.toString());
            assertEquals(2, called.exit(), called.err());
            assertEquals("", called.out());
            assertEquals(1, called.err().lines().count(), called.err());
            assertTrue(called.err().contains(data + ":7:"), called.err());
        }
    }

    @Test void aReadOnlyFolderIsFoundBeforeTheTraining() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux has a folder that nobody can write to");
        Called called = Called.with("train", "gan-points", "--seconds", "1000", "--samples", "/proc/self/fakes.csv");
        assertEquals(2, called.exit());
        assertEquals(1, called.err().lines().count(), called.err());
        assertTrue(called.err().contains("/proc/self/fakes.csv"), called.err());
    }
}
