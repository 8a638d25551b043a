package primerlab.figure.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** What a figure is made of and what can be made of it: its own controls, presets, export. Breaks into lines where it is narrow. */
public final class Header extends FlowPane {
    private final ExportMenu export;

    /** @param first the figure's own controls, for example its data */
    public Header(List<? extends Node> first, PresetMenu works, PresetMenu breaks, ExportMenu export) {
        getStyleClass().add("figure-header");
        this.export = export;
        getChildren().addAll(first);
        getChildren().addAll(works, breaks, export);
    }

    void openExport() {
        export.requestFocus();
        export.show();
    }
}
