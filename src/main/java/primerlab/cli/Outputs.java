package primerlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import primerlab.run.PointSampler;
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
    private static final List<String> POINTS = List.of(".csv");

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
            ending(samples, "--samples", POINTS);
            FileBeside.checkWritable(samples);
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
        if (samples != null) {
            if (!(trainer instanceof PointSampler sampler)) {
                throw new BadInput(Commands.WORDS.say("no-samples"));
            }
            FileBeside.write(samples, csv(sampler.samples(count)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Portable portable(Trainer<?> trainer) throws BadInput {
        if (trainer instanceof Portable portable) {
            return portable;
        }
        throw new BadInput(Commands.WORDS.say("no-weights"));
    }

    /** One point a line, {@code x,y}: what {@code --data} reads. */
    private static String csv(float[] points) {
        StringBuilder lines = new StringBuilder(points.length * 12);
        for (int i = 0; i < points.length; i += 2) {
            lines.append(points[i]).append(',').append(points[i + 1]).append('\n');
        }
        return lines.toString();
    }

    private static void ending(Path file, String option, List<String> endings) throws BadInput {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (endings.stream().noneMatch(name::endsWith)) {
            throw new BadInput(Commands.WORDS.say("bad-ending", option, file.toString(), String.join(", ", endings)));
        }
    }
}
