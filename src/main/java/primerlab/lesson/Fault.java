package primerlab.lesson;

/** Something in a lesson that cannot be used, and where. The rest of the lesson is still read. */
public record Fault(String file, int line, String message) {
    /** {@code lessons/en/09-forger.md:14: unknown knob "learning-rte" in figure gan-points; …} */
    @Override public String toString() {
        return file + ":" + line + ": " + message;
    }
}
