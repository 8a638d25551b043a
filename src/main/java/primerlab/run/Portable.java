package primerlab.run;

import java.util.Map;
import java.util.SequencedMap;

import primerlab.text.BadInput;

/** A {@link Trainer} whose model can leave as a file that PyTorch reads, and come back. Call between steps only. */
public interface Portable {
    /** Every trained tensor, copied; names, shapes and order are those of the PyTorch peer's {@code state_dict}. */
    SequencedMap<String, Weights> tensors();

    /**
     * Takes over the weights; the optimiser starts afresh.
     *
     * @throws BadInput where a tensor is missing, unknown or of another shape: which one, and what was expected
     */
    void load(Map<String, Weights> tensors) throws BadInput;

    /** @param values row-major, as many as the product of {@code shape} */
    record Weights(int[] shape, float[] values) {}
}
