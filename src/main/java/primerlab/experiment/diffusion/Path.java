package primerlab.experiment.diffusion;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Samples on their way from noise to data.
 *
 * @param times the t of each picture, falling; −1 for data
 * @param noisy z at each of these times, (samples, size) row-major
 * @param data  what the network took the data to be then, x̂₀, likewise; at the end the samples themselves
 */
public record Path(int[] times, List<float[]> noisy, List<float[]> data) {
    /** Room for every so-manieth of the times visited, and for the data. */
    static Path of(int[] visited, int every, int numbers) {
        int[] times = IntStream.concat(IntStream.range(0, visited.length).filter(step -> step % every == 0).map(step -> visited[step]), IntStream.of(-1)).toArray();
        return new Path(times, Stream.generate(() -> new float[numbers]).limit(times.length).toList(),
                Stream.generate(() -> new float[numbers]).limit(times.length).toList());
    }
}
