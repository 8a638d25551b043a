package primerlab.dataset;

import java.util.ArrayList;
import java.util.List;

import primerlab.text.BadInput;

/** A TSV file: a prompt, one tab, its answer a line; empty lines are skipped. The pairs keep the order of the file. */
final class PairsFile {
    private static final int MOST = 1_000_000;

    private PairsFile() {}

    /** @throws BadInput naming file, line and reason */
    static Pairs read(String source) throws BadInput {
        List<Pairs.Pair> pairs = new ArrayList<>();
        int number = 0;
        for (String line : TextFile.content(source, "pairs.none").split("\n", -1)) {
            number++;
            if (line.isBlank() && line.indexOf('\t') < 0) {
                continue;
            }
            if (pairs.size() == MOST) {
                throw Complaint.about("pairs.many", source, number, MOST);
            }
            pairs.add(pair(source, number, line));
        }
        if (pairs.size() < Pairs.FEWEST) {
            throw Complaint.about("pairs.few", source, pairs.size(), Pairs.FEWEST);
        }
        return new Pairs(TextFile.name(source), pairs);
    }

    private static Pairs.Pair pair(String source, int number, String line) throws BadInput {
        String[] sides = line.split("\t", -1);
        if (sides.length != 2) {
            throw Complaint.about(sides.length == 1 ? "pairs.no-tab" : "pairs.tabs", source, number, sides.length - 1);
        }
        if (sides[0].isBlank() || sides[1].isBlank()) {
            throw Complaint.about(sides[0].isBlank() ? "pairs.no-prompt" : "pairs.no-answer", source, number);
        }
        return new Pairs.Pair(sides[0].strip(), sides[1].strip());
    }
}
