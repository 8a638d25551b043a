package primerlab.experiment.diffusion;

/**
 * Samples on their way back, one step at a time: what {@link Reverse#path} goes in one go, cut into pieces that are short enough to be done between two
 * pictures of a screen. One thread at a time.
 */
public final class Walk {
    private final Sampler sampler;
    private final Way way;
    private final long key;
    private final int every;
    private final int[] times;
    private final Path path;
    private final float[] z;
    private int done;

    /** @param every so many steps a picture is kept, the start and the end being among them */
    Walk(Sampler sampler, Way way, long key, float[] start, int every) {
        this.sampler = sampler;
        this.way = way;
        this.key = key;
        this.every = every;
        times = way.times(sampler.schedule().steps());
        path = Path.of(times, every, start.length);
        z = start.clone();
    }

    public boolean complete() {
        return done == times.length;
    }

    /** One step of every sample: the network looks at each once. */
    public void step() {
        float[] predicted = sampler.predict(z, times[done]);
        Stride stride = sampler.stride(way, times, done);
        Back back = Back.of(stride, sampler.bound());
        float[] fresh = way.noise() && stride.sigma() > 0 ? sampler.fresh(key, done, z.length) : new float[z.length];
        boolean kept = done % every == 0;
        if (kept) {
            System.arraycopy(z, 0, path.noisy().get(done / every), 0, z.length);
        }
        for (int i = 0; i < z.length; i++) {
            float x0 = back.data(z[i], predicted[i]);
            z[i] = back.next(z[i], x0, fresh[i]);
            if (kept) {
                path.data().get(done / every)[i] = x0;
            }
        }
        done++;
        if (complete()) {
            System.arraycopy(z, 0, path.noisy().getLast(), 0, z.length);
            System.arraycopy(z, 0, path.data().getLast(), 0, z.length);
        }
    }

    /** The whole way, once it is complete; not written to any more then. */
    public Path path() {
        if (!complete()) {
            throw new IllegalStateException("step " + done + " of " + times.length);
        }
        return path;
    }
}
