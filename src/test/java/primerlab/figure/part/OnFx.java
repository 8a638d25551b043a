package primerlab.figure.part;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/** Runs a piece of a test on the JavaFX thread and waits for it. */
final class OnFx {
    private OnFx() {}

    interface Work {
        void run() throws Exception;
    }

    static void run(Work work) throws Exception {
        call(() -> {
            work.run();
            return 0;
        });
    }

    static <T> T call(Callable<T> work) throws Exception {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case null -> throw e;
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        } catch (TimeoutException e) {
            throw new AssertionError("the JavaFX thread did not answer", e);
        }
    }

    /** A root with the app's styles, laid out at a size. */
    static StackPane styled(Parent node, double width, double height) {
        StackPane root = new StackPane(node);
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().addAll("/assets/styles/app.css", "/assets/styles/figure.css");
        lay(root);
        return root;
    }

    static void lay(Parent root) {
        root.applyCss();
        root.layout();
    }

    private static void start() throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(ready::countDown);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyStarted) {
            ready.countDown();
        }
        ready.await();
        Fonts.load();
    }
}
