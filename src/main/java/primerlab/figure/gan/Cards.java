package primerlab.figure.gan;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

final class Cards extends StackPane implements Readout {
    private final Label label = new Label();
    Cards(Consumer<String> done) { getChildren().add(label); setMouseTransparent(true); setAlignment(javafx.geometry.Pos.BOTTOM_CENTER); label.setStyle("-fx-background-color: -pl-surface; -fx-padding: 8"); label.setVisible(false);}
    @Override public void show(Reading reading, Node owner, double x, double y) { label.setText(reading.title() + "\n" + String.join("\n", reading.lines()) + "\n" + reading.about()); label.setVisible(true); }
    @Override public void hide(Node owner) { label.setVisible(false); }
    @Override public void copy(Reading reading) { }
    void say(String sentence, boolean bad) { label.setText(sentence); label.setVisible(true); }
}
