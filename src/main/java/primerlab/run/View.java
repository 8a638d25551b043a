package primerlab.run;

import java.util.List;

/**
 * What a figure takes once a frame: the newest of everything, frozen together.
 *
 * @param snapshot    of the model at {@code status.step()}
 * @param checkpoints steps that can be shown at once, ascending
 * @param forkedAt    step at which this run was forked from another, -1 where it was not
 */
public record View<S>(Status status, S snapshot, History history, List<Long> checkpoints, long forkedAt) {}
