package primerlab.figure.autoregressive;

import java.util.List;

import primerlab.run.History;

/** The ledger of the picture and the curves of the run as CSV: one table in long form, so that any tool reads it. */
final class ChainTable {
    private ChainTable() {}

    /** Columns {@code what,index,row,column,ink,p,ln_p,sum}; the run's series have their step as index and their value as sum. */
    static String csv(ChainStory story, History history) {
        StringBuilder text = new StringBuilder("what,index,row,column,ink,p,ln_p,sum\n");
        double sum = 0;
        int side = story.chain().side();
        for (int pixel = 0; pixel < story.decided(); pixel++) {
            double log = story.chain().logProbability(pixel);
            sum += log;
            List.of(story.given(pixel) ? "given" : "drawn", pixel + 1, pixel / side + 1, pixel % side + 1, story.ink(pixel), Math.exp(log), log)
                    .forEach(cell -> text.append(cell).append(','));
            text.append(sum).append('\n');
        }
        for (int s = 0; s < history.series().size(); s++) {
            for (int row = 0; row < history.rows(); row++) {
                double value = history.values()[s][row];
                if (!Double.isNaN(value)) {
                    text.append(history.series().get(s)).append(',').append(history.steps()[row]).append(",,,,,,").append(value).append('\n');
                }
            }
        }
        return text.toString();
    }
}
