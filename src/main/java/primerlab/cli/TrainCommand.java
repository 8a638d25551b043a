package primerlab.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/** {@code train}: everything that the window can train, with the same knobs, seeds and numbers. */
@Command(name = "train", sortOptions = false)
final class TrainCommand implements Commands.Command {
    private static final int STANDARD_COUNT = 256;
    private static final int MOST_SAMPLES = 1_000_000;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "EXPERIMENT", descriptionKey = "train.experiment")
    private @Nullable String name;

    @Option(names = "--list", descriptionKey = "train.list")
    private boolean list;

    @Option(names = {"-h", "--help"}, descriptionKey = "train.help")
    private boolean help;

    @Option(names = "--data", paramLabel = "PATH", descriptionKey = "train.data")
    private @Nullable String data;

    @Option(names = "--set", paramLabel = "KNOB=VALUE", descriptionKey = "train.set")
    private List<String> set = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "train.seed")
    private long seed;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "train.steps")
    private @Nullable Long steps;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "train.seconds")
    private @Nullable Double seconds;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "train.every")
    private @Nullable Double every;

    @Option(names = "--load", paramLabel = "FILE", descriptionKey = "train.load")
    private @Nullable Path load;

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "train.save")
    private @Nullable Path save;

    @Option(names = "--samples", paramLabel = "PATH", descriptionKey = "train.samples")
    private @Nullable Path samples;

    @Option(names = "--count", paramLabel = "N", descriptionKey = "train.count")
    private @Nullable Integer count;

    @Option(names = "--workers", paramLabel = "N", descriptionKey = "train.workers")
    private @Nullable Integer workers;

    @Spec
    private @Nullable CommandSpec spec;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public int run() throws BadInput, CheckFailed {
        if (list) {
            terminal.print(TrainHelp.list());
            return Commands.DONE;
        }
        if (help && name != null) {
            terminal.print(TrainHelp.of(Experiments.named(name)));
            return Commands.DONE;
        }
        if (help && spec != null) {
            terminal.print(spec.commandLine().getUsageMessage());
            return Commands.DONE;
        }
        if (name == null) {
            throw new BadInput(Commands.WORDS.say("train.no-experiment",
                    String.join(", ", Experiments.ALL.stream().map(Experiment::name).toList())));
        }
        Experiment<?> experiment = Experiments.named(name);
        Settings settings = settings(experiment);
        Training.Until until = Training.Until.of(steps, seconds, every);
        Outputs outputs = new Outputs(load, save, samples, count());
        outputs.check();
        return new Training(terminal, experiment, settings, seed, Workers.of(workers)).run(until, outputs);
    }

    private Settings settings(Experiment<?> experiment) throws BadInput {
        Settings settings = Settings.standard(experiment.knobs());
        Set<String> seen = new HashSet<>();
        for (String assignment : set) {
            int equals = assignment.indexOf('=');
            if (equals <= 0) {
                throw new BadInput(Commands.WORDS.say("train.bad-set", assignment));
            }
            String knob = assignment.substring(0, equals).strip();
            String value = assignment.substring(equals + 1);
            if (settings.knob(knob) instanceof Knob.Source source && !known(source, value)) {
                throw BadInput.unknownValue(knob, value, source.builtIn());
            }
            if (data != null && settings.knob(knob) instanceof Knob.Source) {
                throw new BadInput(Commands.WORDS.say("train.data-twice", assignment));
            }
            if (!seen.add(knob)) {
                throw new BadInput(Commands.WORDS.say("train.set-twice", knob));
            }
            settings = settings.with(knob, value);
        }
        if (data != null) {
            if (!there(data)) {
                throw new BadInput(Commands.WORDS.say("train.no-data", data));
            }
            settings = settings.with("data", data);
        }
        return settings;
    }

    private static boolean known(Knob.Source source, String value) {
        return source.builtIn().contains(value.strip()) || value.strip().startsWith("painted:") || there(value.strip());
    }

    /** A name that this system's files cannot have, for example with letters beyond ASCII where LC_ALL is C, is no file's. */
    private static boolean there(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int count() throws BadInput {
        if (count == null) {
            return STANDARD_COUNT;
        }
        if (samples == null) {
            throw new BadInput(Commands.WORDS.say("train.count-alone"));
        }
        if (count < 1 || count > MOST_SAMPLES) {
            throw new BadInput(Commands.WORDS.say("train.bad-count", count.toString()));
        }
        return count;
    }
}
