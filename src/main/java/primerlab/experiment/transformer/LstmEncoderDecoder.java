package primerlab.experiment.transformer;

import java.util.List;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Parts;
import primerlab.nn.Pattern;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/**
 * Encoder and decoder as they were before attention (Cho et al. 2014, with the LSTM of Sutskever et al. 2014 as its cell): one LSTM reads the
 * prompt token by token; its last hidden state h_S is all that the other LSTM, which says the answer, ever gets of it, at every step.
 * Rows of all values are steps·sequences: the first token of every sequence, then the second.
 */
record LstmEncoderDecoder(int vocabulary, int embedded, int width) {
    private static final String PREFIX = "lstm.";
    private static final String TABLE = PREFIX + "embed";
    private static final String ENCODER = PREFIX + "encoder";
    private static final String DECODER = PREFIX + "decoder";
    private static final String SUMMARY = PREFIX + "summary";
    private static final String OUT = PREFIX + "out";

    Parameters parameters(Memory memory) {
        Names names = new Names();
        names.embedding(TABLE, vocabulary, embedded);
        names.lstm(ENCODER, embedded, width);
        names.lstm(DECODER, embedded, width);
        names.product(SUMMARY, width, 4 * width);
        names.linear(OUT, width, vocabulary);
        return new Parameters(memory, names.declared(), names.order());
    }

    /**
     * h_S (sequences, width), the hidden state after the last token.
     *
     * @param source ids (steps·sequences); prompts that are shorter begin later, so that all end at the last step
     */
    Node encode(Graph g, Weights weights, Memory memory, int[] source, int sequences) {
        int last = source.length - sequences;
        Node h = lstm(g, weights, ENCODER, g.product(ENCODER + " input", embed(g, weights, memory, source), weights.of(ENCODER + ".input.weight")), sequences);
        return g.gather(SUMMARY, h, new Pattern(sequences, 1, (row, _) -> last + row));
    }

    /**
     * Logits of every next token (steps·sequences, vocabulary).
     *
     * @param target  ids (steps·sequences)
     * @param summary of each sequence's prompt
     */
    Node decode(Graph g, Weights weights, Memory memory, int[] target, Node summary, int sequences) {
        Node own = g.product(DECODER + " input", embed(g, weights, memory, target), weights.of(DECODER + ".input.weight"));
        Node told = g.gather(SUMMARY + " at every step", g.product(SUMMARY + " gates", summary, weights.of(SUMMARY + ".weight")),
                new Pattern(target.length, 1, (row, _) -> row % sequences));
        Node h = lstm(g, weights, DECODER, g.add(DECODER + " gates", own, told), sequences);
        return g.linear(OUT, h, weights.of(OUT + ".weight"), weights.of(OUT + ".bias"));
    }

    /** √embedded · E[id] alone: an LSTM reads in order and needs to be told no places. */
    private Node embed(Graph g, Weights weights, Memory memory, int[] ids) {
        Parts parts = new Parts();
        parts.positions(false);
        Tensor noPlaces = Sequences.sinusoid(memory, 1, embedded);
        return new Sequences(g, parts).embed(TABLE, weights.of(TABLE + ".weight"), noPlaces, ids, new int[ids.length]);
    }

    /** h of every step; each sequence's state meets itself alone from step to step. */
    private static Node lstm(Graph g, Weights weights, String name, Node gates, int sequences) {
        return g.lstm(name, gates, weights.of(name + ".state.weight"), List.of(weights.of(name + ".bias")),
                new Pattern(sequences, 1, (row, _) -> row), new int[gates.value().rows() / sequences]);
    }
}
