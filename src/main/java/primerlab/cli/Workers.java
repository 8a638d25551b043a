package primerlab.cli;

import org.jspecify.annotations.Nullable;

import primerlab.text.BadInput;

/** How many Java threads share the work of a step. */
final class Workers {
    private static final int MOST = 64;

    private Workers() {}

    /** As many as asked for, else one a core. */
    static int of(@Nullable Integer wanted) throws BadInput {
        if (wanted == null) {
            return Math.min(MOST, Runtime.getRuntime().availableProcessors());
        }
        if (wanted < 1 || wanted > MOST) {
            throw new BadInput(Commands.WORDS.say("bad-workers", Integer.toString(MOST), wanted.toString()));
        }
        return wanted;
    }
}
