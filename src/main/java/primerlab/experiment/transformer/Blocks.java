package primerlab.experiment.transformer;

/** Sequences of equal length, one behind the other. */
final class Blocks {
    private Blocks() {}

    /** 0, 1, …, tokens − 1, for every sequence. */
    static int[] positions(int sequences, int tokens) {
        int[] positions = new int[sequences * tokens];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i % tokens;
        }
        return positions;
    }
}
