package primerlab.experiment.gan;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.StateDict;
import primerlab.nn.Adam;
import primerlab.nn.Average;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.run.Portable.Weights;
import primerlab.text.BadInput;

/** Both players on native memory, with all that moves their weights. */
final class Sides {
    private static final double BETA_1 = 0.5;
    private static final double BETA_2 = 0.9;

    private final Memory memory;
    private final Parameters weightsG;
    private final Parameters weightsD;
    private final List<? extends Bout> bouts;
    private final @Nullable Average average;
    private final Adam adamG;
    private final Adam adamD;

    /**
     * @param bouts   one a shard; their number is fixed, so that sums over the batch do not depend on how many threads there are
     * @param average of G's weights, where fakes are shown by that; it is what a file of weights then holds
     */
    Sides(Memory memory, Parameters weightsG, Parameters weightsD, List<? extends Bout> bouts, @Nullable Average average) {
        this.memory = memory;
        this.weightsG = weightsG;
        this.weightsD = weightsD;
        this.bouts = bouts;
        this.average = average;
        adamG = new Adam(memory, weightsG, bouts.stream().map(Bout::gradientsG).toList(), BETA_1, BETA_2);
        adamD = new Adam(memory, weightsD, bouts.stream().map(Bout::gradientsD).toList(), BETA_1, BETA_2);
    }

    List<? extends Bout> bouts() {
        return bouts;
    }

    Adam adamG() {
        return adamG;
    }

    Adam adamD() {
        return adamD;
    }

    void updateD(Recipe recipe, long step) {
        adamD.gather();
        if (recipe.trainD()) {
            adamD.update(recipe.rateD(step));
        }
    }

    void updateG(Recipe recipe, long step) {
        adamG.gather();
        if (recipe.trainG()) {
            adamG.update(recipe.rateG(step));
            if (average != null) {
                average.follow(recipe.averaging(), step);
            }
        }
    }

    int parameters() {
        return weightsG.size() + weightsD.size();
    }

    /** Numbers that {@link #save} writes. */
    int saved() {
        return adamG.saved() + adamD.saved() + (average == null ? 0 : average.saved());
    }

    void save(float[] into) {
        adamG.save(into, 0);
        adamD.save(into, adamG.saved());
        if (average != null) {
            average.save(into, adamG.saved() + adamD.saved());
        }
    }

    void restore(float[] saved) {
        adamG.restore(saved, 0);
        adamD.restore(saved, adamG.saved());
        if (average != null) {
            average.restore(saved, adamG.saved() + adamD.saved());
        }
    }

    SequencedMap<String, Weights> tensors() {
        return StateDict.of(List.of(average == null ? weightsG : average.mean(), weightsD));
    }

    void load(Map<String, Weights> tensors) throws BadInput {
        StateDict.load(tensors, List.of(weightsG, weightsD));
        adamG.forget();
        adamD.forget();
        if (average != null) {
            average.restart();
        }
    }

    void close() {
        memory.close();
    }
}
