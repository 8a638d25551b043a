package primerlab.run;

/** A {@link Trainer} that makes new points of the plane. */
public interface PointSampler {
    /** New points from fresh noise, row-major (count, 2), data units. Same run, same step: the same points. Never changes the run. */
    float[] samples(int count);
}
