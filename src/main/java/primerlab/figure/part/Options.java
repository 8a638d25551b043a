package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A choice among names: segments side by side, or a list where there are too many. */
sealed interface Options permits Options.Segments, OptionMenu {
    /** More than this many stand in a list. */
    int SEGMENTS = 5;

    Node node();

    void show(String option);

    /** @param choose asked for each choice of the learner; where it answers false the old choice stays */
    static Options of(String id, List<String> names, List<String> labels, Predicate<String> choose) {
        if (names.size() <= SEGMENTS) {
            return new Segments(id, names, labels, choose);
        }
        OptionMenu menu = new OptionMenu(choose, name -> labels.get(names.indexOf(name)));
        menu.show(names, names.getFirst());
        return menu;
    }

    /** One Tab stop; the arrow keys move the choice, as among radio buttons. */
    final class Segments implements Options {
        private final HBox box = new HBox();
        private final List<String> names;
        private final List<ToggleButton> buttons = new ArrayList<>();
        private final Predicate<String> choose;
        private String shown = "";

        Segments(String id, List<String> names, List<String> labels, Predicate<String> choose) {
            this.names = names;
            this.choose = choose;
            box.getStyleClass().add("segments");
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setMaxWidth(Region.USE_PREF_SIZE);
            for (int i = 0; i < names.size(); i++) {
                ToggleButton button = new ToggleButton(labels.get(i));
                int index = i;
                button.setId(id + "-" + names.get(i));
                button.getStyleClass().addAll("segment", "keeps-arrows");
                button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setOnAction(event -> pick(index));
                buttons.add(button);
            }
            box.getChildren().addAll(buttons);
            box.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            box.focusedProperty().addListener((property, was, is) -> {
                if (is) {
                    buttons.get(Math.max(0, names.indexOf(shown))).requestFocus();
                }
            });
        }

        @Override public Node node() {
            return box;
        }

        @Override public void show(String option) {
            shown = option;
            int chosen = names.indexOf(option);
            for (int i = 0; i < buttons.size(); i++) {
                buttons.get(i).setSelected(i == chosen);
                buttons.get(i).setFocusTraversable(i == Math.max(0, chosen));
            }
        }

        private void pick(int index) {
            if (!choose.test(names.get(index))) {
                show(shown);
            }
        }

        private void key(KeyEvent event) {
            int step = switch (event.getCode()) {
                case LEFT, UP -> -1;
                case RIGHT, DOWN -> 1;
                default -> 0;
            };
            if (step != 0) {
                int next = Math.clamp(names.indexOf(shown) + step, 0, names.size() - 1);
                pick(next);
                buttons.get(Math.max(0, names.indexOf(shown))).requestFocus();
                event.consume();
            }
        }
    }
}
