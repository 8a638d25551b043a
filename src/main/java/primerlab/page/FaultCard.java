package primerlab.page;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import primerlab.lesson.Fault;
import primerlab.text.Words;

/** What could not be read in a lesson, quietly, in its place. */
final class FaultCard extends VBox {
    private static final Words WORDS = Words.of("page");

    FaultCard(Fault fault) {
        getStyleClass().addAll("card", "fault-card");
        Label head = new Label(WORDS.say("fault.title"));
        head.getStyleClass().add("fault-title");
        Label reason = new Label(fault.message());
        reason.setWrapText(true);
        Label place = new Label(WORDS.say("fault.place", fault.file(), Integer.toString(fault.line())));
        place.getStyleClass().addAll("mono", "caption", "quiet");
        place.setWrapText(true);
        getChildren().addAll(head, reason, place);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(head.getText() + " " + fault);
    }
}
