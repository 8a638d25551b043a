package primerlab.experiment.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import primerlab.nn.Parameters;
import primerlab.run.Portable.Weights;
import primerlab.text.BadInput;

/** Both players' weights under the names and in the shapes that PyTorch gives them. */
final class StateDict {
    private StateDict() {}

    static SequencedMap<String, Weights> of(Players players) {
        SequencedMap<String, Weights> tensors = new LinkedHashMap<>();
        for (Parameters weights : List.of(players.weightsG(), players.weightsD())) {
            for (Parameters.Declared declared : weights.declared()) {
                tensors.put(declared.name(), new Weights(shape(declared), weights.get(declared.name()).toArray()));
            }
        }
        return tensors;
    }

    /** All or nothing: a file that does not fit leaves the players as they were. */
    static void load(Map<String, Weights> tensors, Players players) throws BadInput {
        List<String> known = new ArrayList<>(of(players).keySet());
        for (String name : tensors.keySet()) {
            if (!known.contains(name)) {
                throw BadInput.unknown("tensor", name, known);
            }
        }
        for (Parameters weights : List.of(players.weightsG(), players.weightsD())) {
            for (Parameters.Declared declared : weights.declared()) {
                Weights tensor = tensors.get(declared.name());
                if (tensor == null) {
                    throw new BadInput("tensor \"" + declared.name() + "\" is missing; load weights of the same layers and widths");
                }
                if (!Arrays.equals(tensor.shape(), shape(declared))) {
                    throw new BadInput("tensor \"" + declared.name() + "\" has the shape " + Arrays.toString(tensor.shape()) + " and not "
                            + Arrays.toString(shape(declared)) + "; set layers and widths to those it was saved with");
                }
                for (float value : tensor.values()) {
                    if (!Float.isFinite(value)) {
                        throw new BadInput("tensor \"" + declared.name() + "\" holds a number that is not finite; load weights that were saved whole");
                    }
                }
            }
        }
        for (Parameters weights : List.of(players.weightsG(), players.weightsD())) {
            for (Parameters.Declared declared : weights.declared()) {
                Weights tensor = tensors.get(declared.name());
                if (tensor != null) {
                    weights.get(declared.name()).read(tensor.values(), 0);
                }
            }
        }
    }

    private static int[] shape(Parameters.Declared declared) {
        return declared.shape().stream().mapToInt(Integer::intValue).toArray();
    }
}
