package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the README says is what the program does. */
class HandbookTest {
    @Test void theTestRunCallsTheReadmesOwnCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.lines().anyMatch("    mvn test"::equals), "README.md");
        assertTrue(Files.readString(Path.of(".ci/run")).lines().anyMatch(line -> line.matches("mvn (-B )?(-ntp )?test")), ".ci/run");
    }

    @Test void everyExperimentIsListedAndExplainsItsKnobs() {
        Called list = Called.with("train", "--list");
        assertEquals(0, list.exit(), list.err());
        for (var experiment : Experiments.ALL) {
            assertTrue(list.out().lines().anyMatch(line -> line.startsWith(experiment.name() + " ")), experiment.name());
            Called help = Called.with("train", experiment.name(), "--help");
            assertEquals(0, help.exit(), help.err());
            experiment.knobs().forEach(knob -> assertTrue(help.out().lines().anyMatch(line -> line.startsWith(knob.name() + " ")), knob.name()));
        }
    }

    @Test void everyOptionInTheReadmeExists() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        StringBuilder help = new StringBuilder();
        for (List<String> command : List.of(List.<String>of(), List.of("train"), List.of("bench"), List.of("rehearse"), List.of("lessons"), List.of("lessons", "check"))) {
            String[] arguments = java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of("--help")).toArray(String[]::new);
            Called called = Called.with(arguments);
            assertEquals(0, called.exit(), called.err());
            help.append(called.out());
        }
        Matcher options = Pattern.compile("primerlab[^\\n`]*?(--[a-z]+)").matcher(readme);
        int found = 0;
        while (options.find()) {
            assertTrue(help.toString().contains(options.group(1)), options.group(1));
            found++;
        }
        assertTrue(found > 3, "options in the README: " + found);
    }
}
