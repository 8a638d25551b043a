package primerlab.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import primerlab.run.Diverged;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** {@code bench}: the time of one training step of each reference model. */
@Command(name = "bench", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BenchCommand implements Commands.Command {
    /** The Java machine compiles what it sees often: until then a step is no measure of the model. */
    private static final double WARM_UP_SECONDS = 2;
    private static final int WARM_UP_STEPS = 200;
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "MODEL", descriptionKey = "bench.model")
    private List<String> names = new ArrayList<>();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "4", descriptionKey = "bench.seconds")
    private double seconds;

    @Option(names = "--workers", paramLabel = "N", descriptionKey = "train.workers")
    private @Nullable Integer workers;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override public int run() throws BadInput, CheckFailed {
        if (!(seconds > 0 && seconds <= 3600)) {
            throw new BadInput(Commands.WORDS.say("bench.bad-seconds", Double.toString(seconds)));
        }
        int threads = Workers.of(workers);
        List<ReferenceModel> models = new ArrayList<>();
        for (String name : names) {
            models.add(ReferenceModel.named(name));
        }
        for (ReferenceModel model : models.isEmpty() ? ReferenceModel.ALL : models) {
            try {
                terminal.json(time(model, threads));
            } catch (Diverged e) {
                throw new CheckFailed(Commands.WORDS.say("train.diverged", model.name(), Long.toString(e.step()), e.quantity()));
            }
        }
        return Commands.DONE;
    }

    private Map<String, Object> time(ReferenceModel model, int threads) throws BadInput, Diverged {
        try (Trainer<?> trainer = model.experiment().trainer(model.settings(), 0, threads)) {
            terminal.bar(0, model.name());
            long warm = System.nanoTime();
            for (int step = 0; step < WARM_UP_STEPS || System.nanoTime() - warm < WARM_UP_SECONDS * 1e9; step++) {
                trainer.runStep();
            }
            long[] nanos = new long[1024];
            int steps = 0;
            long spent = 0;
            while (spent < seconds * 1e9) {
                long start = System.nanoTime();
                trainer.runStep();
                long step = System.nanoTime() - start;
                if (steps == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * steps);
                }
                nanos[steps++] = step;
                spent += step;
            }
            return line(model, Arrays.copyOf(nanos, steps), spent, threads, trainer.parameters());
        }
    }

    private static Map<String, Object> line(ReferenceModel model, long[] nanos, long spent, int threads, int parameters) {
        Arrays.sort(nanos);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("model", model.name());
        line.put("median_ms", Tidy.rounded(nanos[nanos.length / 2] / 1e6, 4));
        line.put("steps_per_s", Tidy.rounded(nanos.length / (spent / 1e9), 1));
        line.put("threads", threads);
        line.put("parameters", parameters);
        return line;
    }
}
