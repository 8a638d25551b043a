package primerlab.run;

import java.util.List;

/**
 * What was recorded over a run, frozen: at most a few thousand rows, evenly thinned as the run grows old.
 *
 * @param series names, see {@link Experiment#series()}
 * @param rows   how many rows count; the arrays may be longer
 * @param steps  ascending, (rows)
 * @param values one array of rows for each series, means since the row before; NaN where it did not apply
 */
public record History(List<String> series, int rows, long[] steps, double[][] values) {}
