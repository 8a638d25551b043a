package primerlab.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import primerlab.nn.Parameters;
import primerlab.run.Portable.Weights;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** A model's weights under the names and in the shapes that PyTorch gives them. */
public final class StateDict {
    private static final Words WORDS = Words.of("run");

    private StateDict() {}

    public static SequencedMap<String, Weights> of(List<Parameters> models) {
        SequencedMap<String, Weights> tensors = new LinkedHashMap<>();
        for (Parameters weights : models) {
            for (Parameters.Declared declared : weights.declared()) {
                tensors.put(declared.name(), new Weights(shape(declared), weights.export(declared.name())));
            }
        }
        return tensors;
    }

    /** All or nothing: a file that does not fit leaves the models as they were. */
    public static void load(Map<String, Weights> tensors, List<Parameters> models) throws BadInput {
        List<String> known = models.stream().flatMap(weights -> weights.declared().stream()).map(Parameters.Declared::name).toList();
        for (String name : tensors.keySet()) {
            if (!known.contains(name)) {
                throw BadInput.unknown("tensor", name, known);
            }
        }
        for (Parameters weights : models) {
            for (Parameters.Declared declared : weights.declared()) {
                check(declared, tensors);
            }
        }
        for (Parameters weights : models) {
            for (Parameters.Declared declared : weights.declared()) {
                Weights tensor = tensors.get(declared.name());
                if (tensor != null) {
                    weights.accept(declared.name(), tensor.values());
                }
            }
        }
    }

    private static void check(Parameters.Declared declared, Map<String, Weights> tensors) throws BadInput {
        Weights tensor = tensors.get(declared.name());
        if (tensor == null) {
            throw new BadInput(WORDS.say("tensor.missing", declared.name()));
        }
        if (!Arrays.equals(tensor.shape(), shape(declared))) {
            throw new BadInput(WORDS.say("tensor.shape", declared.name(), Arrays.toString(tensor.shape()), Arrays.toString(shape(declared))));
        }
        for (float value : tensor.values()) {
            if (!Float.isFinite(value)) {
                throw new BadInput(WORDS.say("tensor.not-finite", declared.name()));
            }
        }
    }

    private static int[] shape(Parameters.Declared declared) {
        return declared.shape().stream().mapToInt(Integer::intValue).toArray();
    }
}
