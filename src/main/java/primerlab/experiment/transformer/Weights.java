package primerlab.experiment.transformer;

import java.util.List;

import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Tensor;

/** Gives a program its parameters by name: one tensor, or neighbours as one. */
interface Weights {
    Node of(List<String> names);

    default Node of(String name) {
        return of(List.of(name));
    }

    /** To be trained; their gradients go to their places in {@code gradients}. */
    static Weights trained(Graph g, Parameters parameters, Tensor gradients) {
        return names -> g.trained(parameters, names, gradients);
    }

    /** As they are. */
    static Weights fixed(Graph g, Parameters parameters) {
        return names -> g.constant(parameters.joined(names, parameters.values()));
    }
}
