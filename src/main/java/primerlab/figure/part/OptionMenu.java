package primerlab.figure.part;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** A drop-down list of names, which may change. */
final class OptionMenu implements Options {
    private final ComboBox<String> box = new ComboBox<>();
    private String shown = "";
    private boolean echo;

    OptionMenu(Predicate<String> choose, Function<String, String> label) {
        box.setConverter(new StringConverter<>() {
            @Override public String toString(String name) {
                return name == null ? "" : label.apply(name);
            }

            @Override public String fromString(String text) {
                throw new UnsupportedOperationException("the list is not for typing");
            }
        });
        box.setVisibleRowCount(12);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().addListener((property, was, is) -> {
            if (!echo && is != null && !is.equals(shown) && !choose.test(is)) {
                javafx.application.Platform.runLater(() -> show(shown));
            }
        });
    }

    @Override public ComboBox<String> node() {
        return box;
    }

    @Override public void show(String option) {
        show(List.copyOf(box.getItems()), option);
    }

    void show(List<String> names, String option) {
        shown = option;
        echo = true;
        if (!box.getItems().equals(names)) {
            box.getItems().setAll(names);
        }
        box.setValue(option);
        echo = false;
    }
}
