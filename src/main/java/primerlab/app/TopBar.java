package primerlab.app;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import primerlab.lesson.Lesson;
import primerlab.text.Words;

/** The bar at the top: where you are, and how it looks. */
final class TopBar extends HBox {
    private static final Words WORDS = Words.of("app");

    private final Look look;
    private final Consumer<Deed> perform;
    private final Label number = new Label();
    private final Label title = new Label();
    private final FontIcon themeIcon;
    private final Button theme;
    private final Button larger;
    private final Button smaller;
    private final Button present;
    private final Region between = new Region();
    private String word = "present";

    TopBar(Look look, Consumer<Deed> perform, Search search) {
        this.look = look;
        this.perform = perform;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        number.getStyleClass().addAll("mono", "quiet", "bar-number");
        title.getStyleClass().add("bar-title");
        title.setMinWidth(0);
        HBox.setHgrow(between, Priority.ALWAYS);
        themeIcon = look.icon(Feather.MOON);
        theme = icon("theme", Deed.THEME, Feather.MOON);
        theme.setGraphic(themeIcon);
        smaller = lettered("text-smaller", Deed.SMALLER, "A−");
        larger = lettered("text-larger", Deed.LARGER, "A+");
        present = icon("present", Deed.PRESENT, Feather.MAXIMIZE);
        present.setText(WORDS.say("present"));
        present.getStyleClass().remove("icon-button");
        present.getStyleClass().add("bar-button");
        getChildren().setAll(icon("fold-list", Deed.LIST, Feather.MENU), number, title, between, search, present,
                icon("settings", Deed.SETTINGS, Feather.SETTINGS), icon("shortcuts", Deed.SHORTCUTS, Feather.HELP_CIRCLE), theme,
                // At the edge the pointer stays on the button while the bar grows under it.
                smaller, larger);
        showLook();
    }

    void show(Lesson lesson) {
        number.setText(lesson.number().equals("00") ? "" : lesson.number());
        number.setManaged(!number.getText().isEmpty());
        title.setText(lesson.title());
    }

    /** Theme and size changed: what the buttons would do next changed too. */
    void showLook() {
        themeIcon.setIconCode(look.dark() ? Feather.SUN : Feather.MOON);
        String key = look.dark() ? "theme.light" : "theme.dark";
        theme.setAccessibleText(WORDS.say(key));
        theme.getTooltip().setText(tip(WORDS.say(key), Deed.THEME));
        larger.setDisable(look.textSize() == TextSize.LARGEST);
        smaller.setDisable(look.textSize() == TextSize.SMALLEST);
        larger.getTooltip().setText(tip(WORDS.say("deed.LARGER") + " " + WORDS.say("text-size.now", look.textSize() + " %"), Deed.LARGER));
        smaller.getTooltip().setText(tip(WORDS.say("deed.SMALLER") + " " + WORDS.say("text-size.now", look.textSize() + " %"), Deed.SMALLER));
    }

    /** Where there is little room, buttons lose their words first. */
    void tight(boolean tight) {
        getStyleClass().remove("tight");
        if (tight) {
            getStyleClass().add("tight");
        }
        present.setText(tight ? "" : WORDS.say(word));
    }

    /** In front of a class only the title stays, and the way out. */
    void presenting(boolean now) {
        getChildren().forEach(child -> {
            boolean stays = !now || child.equals(title) || child.equals(number) || child.equals(present) || child.equals(between);
            child.setVisible(stays);
            child.setManaged(stays);
        });
        number.setManaged(!number.getText().isEmpty());
        FontIcon icon = look.icon(now ? Feather.MINIMIZE : Feather.MAXIMIZE);
        present.setGraphic(icon);
        String sentence = WORDS.say(now ? "present.leave" : "deed.PRESENT");
        present.setAccessibleText(sentence);
        present.getTooltip().setText(tip(sentence, Deed.PRESENT));
        word = now ? "leave" : "present";
        present.setText(WORDS.say(word));
    }

    private Button lettered(String id, Deed deed, String letters) {
        Button button = button(id, deed);
        button.setText(letters);
        return button;
    }

    private Button icon(String id, Deed deed, Ikon ikon) {
        Button button = button(id, deed);
        button.setGraphic(look.icon(ikon));
        return button;
    }

    private Button button(String id, Deed deed) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        String sentence = WORDS.say("deed." + deed);
        button.setAccessibleText(sentence);
        button.setTooltip(new Tooltip(tip(sentence, deed)));
        button.setOnAction(pressed -> perform.accept(deed));
        return button;
    }

    /** What it does and its shortcut. */
    static String tip(String sentence, Deed deed) {
        String keys = Shortcuts.shown(deed);
        return keys.isEmpty() ? sentence : sentence + "  " + keys;
    }
}
