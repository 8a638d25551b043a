package primerlab.experiment.diffusion;

import java.util.List;
import java.util.stream.IntStream;

import primerlab.experiment.Descent;
import primerlab.nn.Average;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.run.Settings;

/**
 * A denoiser on native memory with everything that trains it.
 *
 * @param average of the parameters: what samples are made with
 * @param batches one a shard
 * @param data    what is trained on and what is not
 */
record Denoising(Memory memory, Diffusion diffusion, Denoiser net, Target target, Parameters parameters, Average average, List<NoisyBatch> batches, Data data) {
    private static final int START = -1;

    /**
     * Both parts row-major (n, size of a sample).
     *
     * @param bound all lies within ± this
     */
    record Data(float[] train, float[] heldOut, float bound) {}

    /** @param shards a fixed number: the sums over the batch must not depend on how many threads there are */
    static Denoising of(Denoiser net, Data data, Settings settings, long seed, int shards) {
        Memory memory = new Memory();
        Diffusion diffusion = Diffusion.of(Schedule.of(settings));
        Parameters parameters = new Parameters(memory, net.parameters());
        parameters.initialise(Draw.key(seed, START, 0));
        Target target = Target.of(settings.get("prediction"));
        int samples = settings.whole("batch") / shards;
        List<NoisyBatch> batches = IntStream.range(0, shards)
                .mapToObj(shard -> new NoisyBatch(memory, diffusion, net, target, parameters, data.train(), seed, shard, shards, samples)).toList();
        return new Denoising(memory, diffusion, net, target, parameters, new Average(memory, parameters), batches, data);
    }

    Descent.Model descent() {
        return new Descent.Model(memory, parameters, batches, average);
    }
}
