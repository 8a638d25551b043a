package primerlab.experiment.transformer;

import primerlab.dataset.Tokens;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Tensor;

/** Greedy and beam search for an answer to one asked prompt, side by side by the same weights. On memory of its own. */
final class BeamSearch implements AutoCloseable {
    private final Memory memory = new Memory();
    private final String prompt;
    private final int beams;
    private final Beam greedy;
    private final Beam beam;

    /** @param ids of the prompt, one or more */
    BeamSearch(String prompt, int[] ids, Vocabulary vocabulary, EncoderDecoder model, Parameters parameters, int room, int beams) {
        this.prompt = prompt;
        this.beams = beams;
        int bos = vocabulary.id(Tokens.BOS);
        int eos = vocabulary.id(Tokens.EOS);
        Tensor places = model.places(memory, Math.max(ids.length, room));
        greedy = new Beam(new Prompted(memory, model, parameters, places, ids, 1, room), 1, room, bos, eos);
        beam = new Beam(new Prompted(memory, model, parameters, places, ids, beams, room), beams, room, bos, eos);
    }

    int beams() {
        return beams;
    }

    /** By the weights of now. @param step of them */
    Searched search(long step) {
        Beam.Said one = greedy.search();
        Beam.Said best = beam.search();
        return new Searched(prompt, step, beams, one.ids(), one.logLikelihood(), best.ids(), best.logLikelihood());
    }

    @Override public void close() {
        memory.close();
    }
}
