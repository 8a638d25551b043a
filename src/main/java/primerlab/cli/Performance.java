package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import primerlab.figure.Figure;
import primerlab.figure.part.FramePump;
import primerlab.lesson.Block;
import primerlab.run.Command;
import primerlab.run.Status;

/** One figure played at full speed as a class would see it, and what was measured meanwhile. JavaFX thread only. */
final class Performance {
    /** The first frames are slower: code is still being compiled and pictures are drawn for the first time. */
    private static final double WARM_UP_SECONDS = 2;
    private final Figure figure;
    private final Promises promises;
    private final double seconds;
    private final FramePump frames = new FramePump();
    private long played;
    private long measured;
    private long stepsAtPlay;
    private long stepsBefore;
    private double stepsPerSecond = Double.NaN;

    /** @param seconds to play at least, warm-up included */
    Performance(Figure figure, Block.FigureBlock block, double seconds) {
        this.figure = figure;
        this.seconds = seconds;
        promises = new Promises(block.expects());
    }

    boolean ready() {
        return status().state() != Status.State.BUSY;
    }

    void begin() {
        figure.playback().pace(Command.Pace.FULL);
        figure.playback().play();
        played = System.nanoTime();
        stepsAtPlay = status().step();
        frames.start();
    }

    /** Looks, once a frame. @return true when all was seen */
    boolean watch() {
        long now = System.nanoTime();
        double elapsed = (now - played) / 1e9;
        promises.look(elapsed, figure::measure);
        if (measured == 0 && elapsed >= WARM_UP_SECONDS) {
            measured = now;
            stepsBefore = status().step();
            frames.resetFrames();
        }
        boolean playing = status().state() == Status.State.PLAYING;
        if (playing && measured != 0 && now > measured) {
            stepsPerSecond = (status().step() - stepsBefore) / ((now - measured) / 1e9);
        } else if (measured == 0 && playing || stepsPerSecond == 0 && elapsed > 0) {
            stepsPerSecond = (status().step() - stepsAtPlay) / elapsed;             // a short run comes to its end before all is warm
        }
        return failed() || elapsed >= seconds && promises.settled();
    }

    void end() {
        frames.stop();
    }

    boolean failed() {
        return status().state() == Status.State.FAILED;
    }

    /** No fault, every promise kept, and something was trained. */
    boolean ok() {
        return !failed() && promises.allKept() && stepsPerSecond > 0;
    }

    String expected() {
        return promises.expected();
    }

    String seen() {
        Status.Failure failure = status().failure();
        return failure == null ? promises.seen()
                : Commands.WORDS.say("seen.failed", Long.toString(failure.step()), failure.detail());
    }

    FramePump.Frames frames() {
        return frames.frames();
    }

    double stepsPerSecond() {
        return stepsPerSecond;
    }

    private Status status() {
        return figure.playback().status().get();
    }

    static double heapMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    }

    /** Memory of this program that is really in use; NaN where the system does not say. */
    static double residentMegabytes() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;   // a number for the report, not worth ending a rehearsal for
        }
    }
}
