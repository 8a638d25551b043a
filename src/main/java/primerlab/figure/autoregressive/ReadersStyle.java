package primerlab.figure.autoregressive;

import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** How a reader is told from the others, wherever it is drawn: its name, its colour and the dashes of its line. */
enum ReadersStyle {
    PIXEL_CNN(Role.QUIET, 2, 3), ROW_LSTM(Role.ACCENT, 7, 4), DIAGONAL_BILSTM(Role.TEXT);

    private static final Words WORDS = Words.of("readers-figure");
    private final Role role;
    private final double[] dashes;

    ReadersStyle(Role role, double... dashes) {
        this.role = role;
        this.dashes = dashes;
    }

    static ReadersStyle of(ReaderKind kind) {
        return values()[kind.ordinal()];
    }

    Role role() {
        return role;
    }

    double[] dashes() {
        return dashes.clone();
    }

    String label() {
        return WORDS.say("reader." + ReaderKind.values()[ordinal()].key());
    }
}
