package primerlab.figure.gan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;

import javax.imageio.ImageIO;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import primerlab.figure.frame.Actions;
import primerlab.figure.part.Fonts;
import primerlab.text.BadInput;

/**
 * Opens the figure alone and takes pictures of it, to be looked at: {@code light|dark WIDTH HEIGHT PERCENT ACTION…}.
 * Actions: {@code play pause fork step wait=SECONDS shot=NAME click=ID preset=NAME set=knob:value hover=ID:x:y scroll=SHARE go=STEP}.
 */
public final class LookAtGanFigure extends Application {
    @SuppressWarnings("NullAway.Init") private primerlab.figure.Figure figure;
    @SuppressWarnings("NullAway.Init") private Scene scene;
    private final Deque<String> actions = new ArrayDeque<>();

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override public void start(Stage stage) {
        var arguments = getParameters().getRaw();
        boolean dark = arguments.get(0).equals("dark");
        double width = Double.parseDouble(arguments.get(1));
        Fonts.load();
        setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        figure = new primerlab.figure.frame.LiveFigure<>(GanFigure.DESIGN, primerlab.run.Settings.standard(GanFigure.DESIGN.experiment().knobs()), 1);
        BorderPane root = new BorderPane();
        Region node = figure.node();
        node.setPrefWidth(width);
        root.setRight(node);
        if (dark) {
            root.getStyleClass().add("dark");
        }
        root.setStyle("-fx-font-size: " + 15 * Double.parseDouble(arguments.get(3)) / 100 + "px");
        scene = new Scene(root, Math.max(width, 660), Double.parseDouble(arguments.get(2)));
        for (String sheet : new String[] {"app", "page", "figure", "frame", "gan"}) {
            var url = LookAtGanFigure.class.getResource("/assets/styles/" + sheet + ".css");
            if (url != null) {
                scene.getStylesheets().add(url.toExternalForm());
            }
        }
        stage.setScene(scene);
        stage.show();
        figure.visible(true);
        actions.addAll(arguments.subList(4, arguments.size()));
        next();
    }

    private void next() {
        if (actions.isEmpty()) {
            figure.close();
            Platform.exit();
            return;
        }
        String[] action = actions.pop().split("=", 2);
        double pause = 0.15;
        try {
            switch (action[0]) {
                case "play" -> figure.playback().play();
                case "pause" -> figure.playback().pause();
                case "step" -> figure.playback().step();
                case "fork" -> figure.playback().fork();
                case "go" -> figure.playback().goTo(Long.parseLong(action[1]));
                case "preset" -> figure.preset(action[1]);
                case "heights" -> scene.getRoot().lookupAll("." + action[1]).forEach(n -> System.out.println(n.getLayoutBounds().getWidth() + " x " + n.getLayoutBounds().getHeight()
                        + " wants " + n.prefHeight(n.getLayoutBounds().getWidth()) + " at -1 " + n.prefHeight(-1) + " bias " + n.getContentBias()));
                case "show" -> figure.show(action[1]);
                case "set" -> figure.playback().set(action[1].split(":", 2)[0], action[1].split(":", 2)[1]);
                case "wait" -> pause = Double.parseDouble(action[1]);
                case "click" -> {
                    if (node(action[1]) instanceof ButtonBase button) {
                        button.fire();
                    }
                }
                case "hover", "press", "drag" -> mouse(action[0], action[1].split(":"));
                case "scroll" -> ((ScrollPane) figure.node().lookup(".figure-scroll")).setVvalue(Double.parseDouble(action[1]));
                case "export" -> figure.export(action[1].split(":")[0], Path.of(action[1].split(":")[1]));
                case "status" -> System.out.println(figure.playback().status().get() + " picture " + node("picture").getLayoutBounds());
                case "measures" -> Arrays.stream(new String[] {"step", "modes", "near_mode", "coverage", "precision", "loss_d", "loss_g"})
                        .forEach(name -> System.out.println(name + " " + figure.measure(name)));
                case "shot" -> shot(action[1]);
                default -> throw new IllegalArgumentException(action[0]);
            }
        } catch (BadInput refused) {
            System.out.println("refused: " + refused.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        PauseTransition wait = new PauseTransition(Duration.seconds(pause));
        wait.setOnFinished(_ -> next());
        wait.play();
    }

    private Node node(String id) {
        Node node = scene.getRoot().lookup("#" + id);
        if (node == null) {
            throw new IllegalArgumentException("no #" + id);
        }
        return node;
    }

    private void mouse(String kind, String[] at) {
        Node node = node(at[0]);
        double x = Double.parseDouble(at[1]);
        double y = Double.parseDouble(at[2]);
        var on = node.localToScreen(x, y);
        var type = switch (kind) {
            case "press" -> MouseEvent.MOUSE_PRESSED;
            case "drag" -> MouseEvent.MOUSE_DRAGGED;
            default -> MouseEvent.MOUSE_MOVED;
        };
        MouseButton button = kind.equals("hover") ? MouseButton.NONE : MouseButton.PRIMARY;
        node.fireEvent(new MouseEvent(type, x, y, on.getX(), on.getY(), button, 1, false, false, false, false,
                button == MouseButton.PRIMARY, false, false, false, false, true, null));
        if (kind.equals("press")) {
            for (var more : java.util.List.of(MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                node.fireEvent(new MouseEvent(more, x, y, on.getX(), on.getY(), button, 1, false, false, false, false,
                        false, false, false, false, false, true, null));
            }
        }
    }

    private void shot(String name) throws IOException {
        Path target = Path.of("target", "look", name.toLowerCase(Locale.ROOT) + ".png");
        Files.createDirectories(target.getParent());
        ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", target.toFile());
    }
}
