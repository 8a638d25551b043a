package primerlab.figure.part;

import java.util.Random;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Draws a busy plane and plot anew in every frame and prints how fast the frames came: run its main method. */
final class PartFrames {
    private static final int POINTS = 500;
    private static final int SIDE = 64;
    private final Random random = new Random(1);
    private final Plane plane = new Plane("Title", new Axis("x₁", ""), new Axis("x₂", ""), Extent.square(1.2));
    private final LinePlot plot = new LinePlot("Title", new Axis("step", ""), new Axis("loss", "nats"));
    private final long[] steps = new long[2000];
    private final double[] loss = new double[2000];

    public static void main(String[] args) {
        Platform.startup(() -> new PartFrames().measure());
    }

    private void measure() {
        Fonts.load();
        Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i;
            loss[i] = 1.4 + Math.exp(-i / 300.0) + 0.05 * random.nextGaussian();
        }
        HBox root = new HBox(16, plane, plot);
        HBox.setHgrow(plane, Priority.ALWAYS);
        plot.setPrefWidth(600);
        Scene scene = new Scene(root, 1280, 700);
        scene.getStylesheets().addAll("/assets/styles/app.css", "/assets/styles/figure.css");
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        FramePump pump = new FramePump();
        pump.add(plane, this::frame);
        pump.start();
        PauseTransition warm = new PauseTransition(Duration.seconds(3));
        warm.setOnFinished(event -> {
            pump.resetFrames();
            double before = busy("QuantumRenderer");
            double beforeFx = busy("JavaFX Application");
            PauseTransition end = new PauseTransition(Duration.seconds(8));
            end.setOnFinished(done -> {
                double n = pump.frames().count();
                System.out.println(pump.frames() + " a frame, processor ms: render " + (busy("QuantumRenderer") - before) / n
                        + ", application " + (busy("JavaFX Application") - beforeFx) / n);
                Platform.exit();
            });
            end.play();
        });
        warm.play();
    }

    private void frame() {
        if (on("map")) {
            plane.layer("map").field(noise(SIDE * SIDE, 0.2f), SIDE, 1.2, Sequential.scale(), 0, 1);
        }
        if (on("grid")) {
            plane.layer("grid").grid(bent(17), 17, Role.GENERATED, on("fill"));
        }
        if (on("real")) {
            plane.layer("real").dots(noise(2 * POINTS, 0.5f), POINTS, Role.REAL).named("real");
        }
        if (on("pull")) {
            plane.layer("pull").arrows(noise(2 * POINTS, 0.5f), noise(2 * POINTS, 0.1f), POINTS / 4, 1, Role.TEXT);
        }
        if (on("fakes")) {
            plane.layer("fakes").rings(noise(2 * POINTS, 0.5f), POINTS, Role.GENERATED).named("fakes");
        }
        if (on("d")) {
            plot.series("d").role(Role.DISCRIMINATOR).data(steps, loss, steps.length);
        }
        if (on("g")) {
            plot.series("g").role(Role.GENERATED).data(steps, loss, steps.length);
        }
    }

    /** Parts to draw stand in the property {@code parts}; all of them without it. */
    private static boolean on(String part) {
        return java.util.List.of(System.getProperty("parts", "map,grid,fill,real,pull,fakes,d,g").split(",")).contains(part);
    }

    private float[] bent(int side) {
        float[] grid = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            double u = i % side * 2.0 / (side - 1) - 1;
            double v = i / side * 2.0 / (side - 1) - 1;
            grid[2 * i] = (float) (0.8 * Math.sin(1.3 * u) + 0.1 * v * v);
            grid[2 * i + 1] = (float) (0.8 * Math.sin(1.3 * v) - 0.2 * u * v);
        }
        return grid;
    }

    /** Processor milliseconds of a thread so far. */
    private static double busy(String thread) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        double sum = 0;
        for (long id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith(thread)) {
                sum += threads.getThreadCpuTime(id) / 1e6;
            }
        }
        return sum;
    }

    private float[] noise(int n, float size) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (size * random.nextGaussian());
        }
        return values;
    }
}
