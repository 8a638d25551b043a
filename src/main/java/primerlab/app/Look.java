package primerlab.app;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import primerlab.figure.part.Fonts;

/** Light or dark and the size of text, for this window and everything that pops up over it. JavaFX thread only. */
final class Look {
    private static final List<String> SHEETS = List.of("app", "page", "figure", "frame", "gan", "density", "autoregressive", "chain", "readers", "diffusion",
            "transformer");
    private static final double ICON = 17;

    private final ReadOnlyIntegerWrapper iconSize = new ReadOnlyIntegerWrapper((int) ICON);
    /** An icon takes no binding; those still in use are told. */
    private final Set<FontIcon> icons = Collections.newSetFromMap(new WeakHashMap<>());
    private final IntegerProperty percent = new SimpleIntegerProperty(100);
    private final ListChangeListener<javafx.stage.Window> dressing = this::dress;
    private boolean dark;
    private double enlarged = 1;

    Look(boolean dark, int percent) {
        Fonts.load();
        this.dark = dark;
        this.percent.set(percent);
        javafx.stage.Window.getWindows().addListener(dressing);
        apply();
    }

    /** What the system is set to, for the first start. */
    static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    boolean dark() {
        return dark;
    }

    int textSize() {
        return percent.get();
    }

    /** Pixels of running text. */
    double em() {
        return TextSize.PROSE * percent.get() / 100 * enlarged;
    }

    ReadOnlyIntegerProperty iconSize() {
        return iconSize.getReadOnlyProperty();
    }

    void dark(boolean wanted) {
        dark = wanted;
        apply();
    }

    void textSize(int wanted) {
        percent.set(wanted);
        apply();
    }

    /** Larger type for people at the back of a room, on top of the learner's own size. */
    void enlarge(double factor) {
        enlarged = factor;
        apply();
    }

    /** Our stylesheets, in the order in which they build on each other. */
    void dress(Scene scene) {
        for (String sheet : SHEETS) {
            Optional.ofNullable(Look.class.getResource("/assets/styles/" + sheet + ".css"))
                    .ifPresent(url -> scene.getStylesheets().add(url.toExternalForm()));
        }
        dressRoot(scene);
    }

    /** An icon that grows with the text; its colour comes from the stylesheet. */
    FontIcon icon(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        size(icon);
        icons.add(icon);
        return icon;
    }

    /** By style, because the base theme's stylesheet would override the property; the icon keeps its font's name there too. */
    private void size(FontIcon icon) {
        icon.setStyle(icon.getStyle().replaceAll("-fx-icon-size:[^;]*;?", "") + "-fx-icon-size: " + iconSize.get() + "px;");
    }

    /** Lets go of the windows; for a program that opens several of ours one after another. */
    void close() {
        javafx.stage.Window.getWindows().removeListener(dressing);
    }

    private void apply() {
        String theme = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
        iconSize.set((int) Math.round(ICON * em() / TextSize.PROSE));
        icons.forEach(this::size);
        javafx.stage.Window.getWindows().stream().map(javafx.stage.Window::getScene).filter(Objects::nonNull).forEach(this::dressRoot);
    }

    private void dress(ListChangeListener.Change<? extends javafx.stage.Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream().map(javafx.stage.Window::getScene).filter(Objects::nonNull).forEach(this::dressRoot);
        }
    }

    /** Popups have roots of their own: each must know which of the two themes it is in, and how large text is. */
    private void dressRoot(Scene scene) {
        Node root = scene.getRoot();
        root.getStyleClass().remove("dark");
        if (dark) {
            root.getStyleClass().add("dark");
        }
        root.setStyle("-fx-font-size: " + em() + "px;");
    }
}
