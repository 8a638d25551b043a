package primerlab.figure.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import javax.imageio.ImageIO;

import primerlab.experiment.gan.GanPoints;
import primerlab.run.Settings;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Draws every part in both themes to {@code target/parts-THEME.png}, to be looked at: run its main method. */
final class PartPictures {
    private static final int FAKES = 400;
    private final StackPane root = new StackPane();
    private final Plane plane = new Plane("D's belief that a point is real", new Axis("x₁", ""), new Axis("x₂", ""), Extent.square(1.2));
    private final LinePlot plot = new LinePlot("Both losses settle near equilibrium", new Axis("step", ""), new Axis("loss", "nats"));
    private final KnobPane knobs = new KnobPane(new GanPoints().knobs(), Words.of("gan-points"), (name, value) -> {
        if (value.equals("1000")) {
            throw new BadInput("A learning rate of 1000 is refused in this picture.");
        }
    });
    private final ColourBar bar = new ColourBar(Sequential.scale(), 0, 1, "D(x), probability of being real");
    private final Toast toast = new Toast();

    private PartPictures() {
        Random random = new Random(3);
        toast.error("The loss of D is no number any more since step 1 240.", "Go back to step 1 200", () -> { });
        VBox left = new VBox(8, plane, bar, toast);
        left.setPrefWidth(560);
        VBox.setVgrow(plane, Priority.ALWAYS);
        plot.setPrefHeight(220);
        plot.setMinHeight(180);
        VBox right = new VBox(16, plot, knobs);
        right.setMaxWidth(600);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox all = new HBox(24, left, right);
        all.setPadding(new Insets(16));
        root.getChildren().add(all);
        fill(random);
    }

    private void fill(Random random) {
        int side = 64;
        float[] map = new float[side * side];
        for (int i = 0; i < map.length; i++) {
            double x = (i % side + 0.5) / side * 2.4 - 1.2;
            double y = (i / side + 0.5) / side * 2.4 - 1.2;
            map[i] = (float) (0.5 + 0.45 * Math.cos(4 * Math.atan2(y, x)) * Math.exp(-8 * Math.pow(Math.hypot(x, y) - 0.8, 2)));
        }
        float[] real = new float[1000];
        float[] fake = new float[2 * FAKES];
        float[] pull = new float[2 * FAKES];
        for (int i = 0; i < 500; i++) {
            double angle = i % 8 * Math.PI / 4;
            real[2 * i] = (float) (0.8 * Math.cos(angle) + 0.04 * random.nextGaussian());
            real[2 * i + 1] = (float) (0.8 * Math.sin(angle) + 0.04 * random.nextGaussian());
        }
        for (int i = 0; i < FAKES; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double radius = 0.5 + 0.12 * random.nextGaussian();
            fake[2 * i] = (float) (radius * Math.cos(angle));
            fake[2 * i + 1] = (float) (radius * Math.sin(angle));
            pull[2 * i] = fake[2 * i] * 0.2f;
            pull[2 * i + 1] = fake[2 * i + 1] * 0.2f;
        }
        int lines = 13;
        float[] grid = new float[2 * lines * lines];
        for (int i = 0; i < lines * lines; i++) {
            double u = (i % lines) / (lines - 1.0) * 2 - 1;
            double v = (i / lines) / (lines - 1.0) * 2 - 1;
            grid[2 * i] = (float) (0.75 * Math.sin(1.3 * u) + 0.1 * v * v);
            grid[2 * i + 1] = (float) (0.75 * Math.sin(1.3 * v) - 0.2 * u * v);
        }
        plane.layer("map").field(map, side, 1.2, Sequential.scale(), 0, 1);
        plane.layer("grid").grid(grid, lines, Role.GENERATED, true).named("G's grid");
        plane.layer("real").dots(real, 500, Role.REAL).named("real");
        plane.layer("pull").arrows(fake, pull, FAKES / 8, 1, Role.TEXT).named("pull on fakes");
        plane.layer("fakes").rings(fake, FAKES, Role.GENERATED).named("fakes").select(7);
        long[] steps = new long[600];
        double[] d = new double[600];
        double[] g = new double[600];
        for (int i = 0; i < 600; i++) {
            steps[i] = 4L * i;
            d[i] = i > 200 && i < 215 ? Double.NaN : 1.386 + 0.5 * Math.exp(-i / 80.0) * Math.sin(i / 9.0) + 0.05 * random.nextGaussian();
            g[i] = 0.693 + 1.5 * Math.exp(-i / 120.0) + 0.04 * random.nextGaussian();
        }
        plot.series("loss-d").named("Loss of D").role(Role.DISCRIMINATOR).data(steps, d, 400).ghost(steps, d, 600);
        plot.series("loss-g").named("Loss of G").role(Role.GENERATED).data(steps, g, 400).ghost(steps, g, 600);
        plot.reference("log 4", Math.log(4)).reference("log 2", Math.log(2)).marker(1600);
        try {
            knobs.show(Settings.standard(new GanPoints().knobs()).with("learning-rate-d", "0.004").with("width-g", "16"));
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) {
        Platform.startup(() -> {
            Fonts.load();
            picture(false, () -> picture(true, Platform::exit));
        });
    }

    private static void picture(boolean dark, Runnable then) {
        Application.setUserAgentStylesheet(dark ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        PartPictures pictures = new PartPictures();
        Scene scene = new Scene(pictures.root, 1280, 800);
        scene.getStylesheets().addAll("/assets/styles/app.css", "/assets/styles/figure.css");
        if (dark) {
            pictures.root.getStyleClass().add("dark");
        }
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        PauseTransition settle = new PauseTransition(Duration.millis(700));
        settle.setOnFinished(event -> {
            FormulaCard card = new FormulaCard(pictures.root);
            card.show(pictures.plane, 430, 480, new Formula("D's belief in this point", "D(x) = σ(w·h + b)",
                    "σ(0.4121·1.203 − 0.133·0.0021 + 0.55)", 0.741239812391, ""));
            pictures.hover();
            save(scene, "target/parts-" + (dark ? "dark" : "light") + ".png");
            vector(pictures, dark);
            stage.close();
            then.run();
        });
        settle.play();
    }

    private void hover() {
        javafx.geometry.Bounds bounds = plot.localToScreen(plot.getBoundsInLocal());
        javafx.event.Event.fireEvent(plot, new javafx.scene.input.MouseEvent(javafx.scene.input.MouseEvent.MOUSE_MOVED, plot.localToScene(200, 90).getX(), plot.localToScene(200, 90).getY(), bounds.getMinX() + 200,
                bounds.getMinY() + 90, javafx.scene.input.MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, true, null));
    }

    private static void vector(PartPictures pictures, boolean dark) {
        try {
            Exports.svg(pictures.plane, Path.of("target/plane-" + dark + ".svg"));
            Exports.svg(pictures.plot, Path.of("target/plot-" + dark + ".svg"));
            Exports.csv(List.of("a"), List.of(), Path.of("target/empty.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void save(Scene scene, String file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", Path.of(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
