package primerlab.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import primerlab.run.Portable;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * The files a run begins with and leaves behind.
 *
 * @param count how many samples
 */
record Outputs(@Nullable Path load, @Nullable Path save, @Nullable Path samples, int count) {
    private static final String WEIGHTS = ".safetensors";

    /** Finds what would fail at the end before anything is trained. */
    void check() throws BadInput {
        if (load != null) {
            FileBeside.checkReadable(load);
        }
        if (save != null) {
            ending(save, "--save", List.of(WEIGHTS));
            FileBeside.checkWritable(save);
        }
        if (samples != null) {
            ending(samples, "--samples", Arrays.stream(Samples.values()).map(Samples::ending).toList());
            FileBeside.checkWritable(samples);
        }
    }

    /** Finds weights and samples that this trainer cannot give, or not so many of, before anything is trained. */
    void check(Trainer<?> trainer) throws BadInput {
        if (save != null) {
            portable(trainer);
        }
        if (samples == null) {
            return;
        }
        List<Samples> fitting = Samples.of(trainer);
        Samples kind = kind(samples);
        if (fitting.isEmpty()) {
            throw new BadInput(Commands.WORDS.say("no-samples"));
        }
        if (kind == null || !fitting.contains(kind)) {
            throw new BadInput(Commands.WORDS.say("other-samples", samples.toString(),
                    Commands.WORDS.say("samples." + fitting.getFirst()), endings(fitting.stream().map(Samples::ending).toList())));
        }
        if (count > kind.most(trainer)) {
            throw new BadInput(Commands.WORDS.say(kind == Samples.PNG ? "many-on-sheet" : "many-samples",
                    Integer.toString(count), Long.toString(kind.most(trainer))));
        }
    }

    void load(Trainer<?> trainer) throws BadInput {
        if (load != null) {
            try {
                portable(trainer).load(Safetensors.read(load));
            } catch (BadInput e) {
                String reason = e.getMessage();
                throw reason.startsWith(load.toString()) ? e : new BadInput(load + ": " + reason, e);
            }
        }
    }

    void write(Trainer<?> trainer) throws BadInput {
        if (save != null) {
            FileBeside.write(save, Safetensors.bytes(portable(trainer).tensors()));
        }
        if (samples != null && kind(samples) instanceof Samples kind) {
            FileBeside.write(samples, kind.bytes(trainer, count));
        }
    }

    private static @Nullable Samples kind(Path samples) {
        return Samples.named(samples.toString().toLowerCase(Locale.ROOT));
    }

    private static Portable portable(Trainer<?> trainer) throws BadInput {
        if (trainer instanceof Portable portable) {
            return portable;
        }
        throw new BadInput(Commands.WORDS.say("no-weights"));
    }

    private static void ending(Path file, String option, List<String> endings) throws BadInput {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (endings.stream().noneMatch(name::endsWith)) {
            throw new BadInput(Commands.WORDS.say("bad-ending", option, file.toString(), endings(endings)));
        }
    }

    private static String endings(List<String> endings) {
        return String.join(", ", endings);
    }
}
