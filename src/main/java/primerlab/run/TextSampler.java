package primerlab.run;

/** A {@link Trainer} that makes new text. */
public interface TextSampler {
    /**
     * New text: {@code count} tokens of running text, or {@code count} lines of prompt⇥answer where it learns answers. Same run,
     * same step: the same text. Never changes the run.
     */
    String text(int count);
}
