package primerlab.figure.transformer;

import javafx.scene.control.TextFormatter;

import org.jspecify.annotations.Nullable;

/** Keeps what is typed or pasted within a limit, and knows how much was left out. */
final class Pasted {
    /** A field with more than these would be slow to type in; the model reads 64 tokens anyway. */
    static final int MOST = 2000;

    private int cut;

    TextFormatter<String> formatter() {
        return new TextFormatter<>(this::limited);
    }

    /** Characters of the last change that were left out. */
    int cut() {
        return cut;
    }

    private TextFormatter.@Nullable Change limited(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - MOST;
        if (change.isContentChange()) {
            cut = Math.max(0, over);
        }
        if (over > 0) {
            String added = change.getText();
            int kept = Math.max(0, added.length() - over);
            change.setText(added.substring(0, kept > 0 && Character.isHighSurrogate(added.charAt(kept - 1)) ? kept - 1 : kept));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }
}
