package primerlab.app;

/** What a key or a button may ask of the window. The sentence for each stands in bundle {@code app} under {@code deed.NAME}. */
enum Deed {
    PLAY, STEP, BACK, RESTART, NEW_SEED, UNDO,
    PART_1, PART_2, PART_3, PART_4, PART_5, PART_6, PART_7, PART_8, PART_9,
    EXPORT, SEARCH, NEXT_LESSON, PREVIOUS_LESSON, LIST, THEME, LARGER, SMALLER, USUAL_SIZE, SETTINGS, SHORTCUTS,
    PRESENT, BLACKOUT, NOTES, FORWARD, BACKWARD;

    /** True for what may be done while a sheet lies over the window. */
    boolean general() {
        return switch (this) {
            case THEME, LARGER, SMALLER, USUAL_SIZE, SETTINGS, SHORTCUTS -> true;
            default -> false;
        };
    }

    /** Which part of the figure a digit lights, from 0; -1 for every other deed. */
    int part() {
        return compareTo(PART_1) >= 0 && compareTo(PART_9) <= 0 ? ordinal() - PART_1.ordinal() : -1;
    }
}
