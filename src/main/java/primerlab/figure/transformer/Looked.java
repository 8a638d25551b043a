package primerlab.figure.transformer;

import primerlab.experiment.transformer.AttentionView;
import primerlab.experiment.transformer.AttentionView.Kind;
import primerlab.experiment.transformer.Reading;

/** Which attention is looked at closely. Layers and heads are counted from 0. */
record Looked(Kind kind, int layer, int head) {
    /** The same where the model has it, else the nearest that it has. */
    Looked within(Reading reading) {
        int layers = (int) reading.attentions().stream().filter(view -> view.kind() == kind).count();
        int in = Math.min(layer, layers - 1);
        return new Looked(kind, in, Math.min(head, reading.attention(kind, in).heads() - 1));
    }

    AttentionView in(Reading reading) {
        return reading.attention(kind, layer);
    }

    String id() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + layer + "-" + head;
    }
}
