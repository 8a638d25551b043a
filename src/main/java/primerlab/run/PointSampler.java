package primerlab.run;

/** A {@link Trainer} that makes new points of the plane. */
public interface PointSampler {
    /** How the points of the data were moved before they were learnt from: samples come out moved likewise. */
    Coordinates coordinates();

    /** New points from fresh noise, row-major (count, 2), as the data was moved; see {@link #coordinates()}. Same run, same step: the same points. Never changes the run. */
    float[] samples(int count);
}
