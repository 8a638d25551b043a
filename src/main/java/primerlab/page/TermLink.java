package primerlab.page;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import primerlab.lesson.Term;
import primerlab.text.Words;

/** A word of the glossary: pressing it opens its meaning beside it, Escape or a second press closes that. */
final class TermLink extends Hyperlink {
    private static final Words WORDS = Words.of("page");
    /** In em. */
    private static final double ROOM = 16;

    private final Reader reader;
    /** A press that has just put the popover away must not open it again. */
    private static final long SAME_PRESS = 400_000_000;
    private @Nullable PopOver open;
    private long hidden;

    TermLink(String label, String name, Reader reader) {
        super(label);
        this.reader = reader;
        getStyleClass().add("term-link");
        setAccessibleHelp(WORDS.say("term.help"));
        setOnAction(pressed -> reader.define(name).ifPresent(this::toggle));
    }

    private void toggle(Term term) {
        if (open != null && open.isShowing()) {
            open.hide();
            open = null;
            return;
        }
        if (System.nanoTime() - hidden < SAME_PRESS) {
            return;
        }
        Label head = new Label(term.name());
        head.getStyleClass().add("term-name");
        TextFlow meaning = new RunningText(reader).of(term.meaning());
        VBox content = new VBox(head, meaning);
        content.getStyleClass().add("term-meaning");
        PopOver popOver = new PopOver(content);
        // Above the line, so that it does not lie on what comes next in the text; below where there is no room.
        popOver.setArrowLocation(roomAbove() ? PopOver.ArrowLocation.BOTTOM_CENTER : PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setHideOnEscape(true);
        popOver.setAutoHide(true);
        popOver.setConsumeAutoHidingEvents(false);
        popOver.setOnHidden(gone -> hidden = System.nanoTime());
        popOver.getRoot().getStyleClass().add("term-popover");
        if (getScene() != null) {
            popOver.getRoot().getStyleClass().addAll(getScene().getRoot().getStyleClass().filtered(style -> style.equals("dark")));
            popOver.getRoot().setStyle(getScene().getRoot().getStyle());
        }
        open = popOver;
        popOver.show(this);
    }

    private boolean roomAbove() {
        return getScene() != null && localToScene(0, 0).getY() > ROOM * getFont().getSize();
    }
}
