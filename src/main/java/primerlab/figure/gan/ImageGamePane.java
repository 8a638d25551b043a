package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.FrozenGan;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.text.Words;

/** Play D: real or fake, against the clock, and against D on the same pictures. */
final class ImageGamePane extends VBox {
    private static final Words WORDS = ImageWords.WORDS;
    private static final double LARGE = 160;
    private static final double SMALL = 48;
    private static final int ACROSS = 8;
    private static final List<Integer> SECONDS = List.of(2, 4, 0);

    private final ImageStudio studio;
    private final Label title = new Label(WORDS.say("game.title"));
    private final Label says = new Label(WORDS.say("game.about"));
    private final ImageTiles picture = new ImageTiles("game-picture", WORDS.say("game.picture.says"), 1, LARGE);
    private final ProgressBar clock = new ProgressBar(1);
    private final Button start = button("game-start", "game.start");
    private final Button fake = button("game-fake", "game.fake");
    private final Button real = button("game-real", "game.real");
    private final ImageTiles results = new ImageTiles("game-results", WORDS.say("game.results.says"), ACROSS, SMALL);
    private final FlowPane answers = new FlowPane(fake, real);
    private final FlowPane options = new FlowPane();
    private final ToggleGroup pace = new ToggleGroup();
    private final VBox table = new VBox(picture, clock, answers);
    private final Random random = new Random(10);
    private @Nullable GanImagesSnapshot snapshot;
    private @Nullable GanImagesSnapshot played;
    private @Nullable ImageGame game;
    private long since;

    ImageGamePane(ImageStudio studio) {
        this.studio = studio;
        setId("game");
        getStyleClass().add("image-part");
        table.getStyleClass().add("image-part");
        title.getStyleClass().add("picture-title");
        says.setId("game-says");
        for (Label label : new Label[] {title, says}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        start.getStyleClass().add("primary");
        start.setOnAction(_ -> begin());
        fake.setOnAction(_ -> answer(ImageGame.Answer.FAKE));
        real.setOnAction(_ -> answer(ImageGame.Answer.REAL));
        clock.setId("game-clock");
        clock.setAccessibleText(WORDS.say("game.clock.says"));
        clock.setMaxWidth(LARGE + 4);
        options.getStyleClass().add("step-buttons");
        options.getChildren().addAll(start, paces());
        answers.getStyleClass().add("step-buttons");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(title, says, table, results, options);
        visible(table, false);
        visible(results, false);
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        button.getStyleClass().add("keeps-arrows");
        return button;
    }

    private HBox paces() {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        for (int i = 0; i < SECONDS.size(); i++) {
            ToggleButton button = new ToggleButton(WORDS.say("game.pace." + SECONDS.get(i)));
            button.setId("game-pace-" + SECONDS.get(i));
            button.setTooltip(new Tooltip(WORDS.say("game.pace.about")));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == SECONDS.size() - 1 ? "right-pill" : "center-pill");
            button.setUserData(SECONDS.get(i));
            button.setToggleGroup(pace);
            button.setSelected(SECONDS.get(i) == 4);
            row.getChildren().add(button);
        }
        pace.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                pace.selectToggle(was);
            }
            since = System.nanoTime();
        });
        return row;
    }

    private static void visible(Region node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /** Seconds for one picture; 0 for no clock. */
    private int seconds() {
        return pace.getSelectedToggle() == null ? 0 : (Integer) pace.getSelectedToggle().getUserData();
    }

    void show(GanImagesSnapshot now) {
        snapshot = now;
    }

    /** The players of a round are those of the moment at which it began. */
    private void begin() {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        played = now;
        long seed = random.nextLong();
        start.setDisable(true);
        studio.ask(now.weights(), gan -> deal(gan, now, new Random(seed)), dealt -> {
            start.setDisable(false);
            game = dealt;
            since = System.nanoTime();
            next();
            requestFocusOfAnswer();
        });
    }

    private void requestFocusOfAnswer() {
        fake.requestFocus();
    }

    /** Half by chance, each picture on its own: nobody can count. */
    static ImageGame deal(FrozenGan gan, GanImagesSnapshot now, Random random) {
        int pixels = now.side() * now.side();
        float[] noise = new float[ImageGame.PICTURES * FrozenGan.NOISE];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        float[] pictures = gan.forge(noise, ImageGame.PICTURES);
        boolean[] real = new boolean[ImageGame.PICTURES];
        int reals = now.real().length / pixels;
        for (int i = 0; i < real.length; i++) {
            real[i] = random.nextBoolean();
            if (real[i]) {
                System.arraycopy(now.real(), random.nextInt(reals) * pixels, pictures, i * pixels, pixels);
            }
        }
        return new ImageGame(pictures, real, gan.judge(pictures, real.length), line(now));
    }

    /** Where "real" begins: ½, and for a critic, whose scores have no such line, halfway between its means on real images and on fakes. */
    static double line(GanImagesSnapshot now) {
        if (!Loss.of(now.loss()).critic()) {
            return 0.5;
        }
        return (mean(now.belief()) + mean(now.beliefReal())) / 2;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private void key(KeyEvent event) {
        ImageGame now = game;
        if (now == null || now.over() || event.getCode() != KeyCode.LEFT && event.getCode() != KeyCode.RIGHT) {
            return;
        }
        answer(event.getCode() == KeyCode.LEFT ? ImageGame.Answer.FAKE : ImageGame.Answer.REAL);
        event.consume();
    }

    private void answer(ImageGame.Answer answer) {
        ImageGame now = game;
        if (now != null && !now.over()) {
            now.answer(answer);
            since = System.nanoTime();
            next();
        }
    }

    /** Runs the clock; call once a frame. */
    void frame(long now) {
        ImageGame running = game;
        if (running == null || running.over()) {
            return;
        }
        int seconds = seconds();
        double left = seconds == 0 ? 1 : 1 - (now - since) / (seconds * 1e9);
        clock.setVisible(seconds > 0);
        clock.setProgress(Math.clamp(left, 0, 1));
        if (left <= 0) {
            answer(ImageGame.Answer.TOO_LATE);
        }
    }

    private void next() {
        ImageGame now = game;
        GanImagesSnapshot by = played;
        if (now == null || by == null) {
            return;
        }
        visible(table, !now.over());
        visible(results, now.over());
        Loss loss = Loss.of(by.loss());
        String who = ImageWords.by(loss, "game.who");
        if (now.over()) {
            results.show(answered(now, by), -1);
            says.setText(WORDS.say("game.over", score(now.scoreOfLearner()), score(now.scoreOfD()), score(ImageGame.PICTURES), who)
                    + ' ' + ImageWords.by(loss, "game.line", ImageWords.verdict(now.line())));
            start.setText(WORDS.say("game.again"));
            start.requestFocus();
        } else {
            picture.show(List.of(new ImageTiles.Tile(ImageGrey.of(now.pictures(), now.at(), by.side() * by.side()), ImageTiles.Kind.PLAIN, "", Double.NaN, "")), -1);
            says.setText(WORDS.say("game.ask", score(now.at() + 1), score(ImageGame.PICTURES), score(now.scoreOfLearner()), score(now.scoreOfD()), who));
        }
    }

    private static String score(int points) {
        return String.format(Locale.ROOT, "%d", points);
    }

    private static List<ImageTiles.Tile> answered(ImageGame game, GanImagesSnapshot by) {
        List<ImageTiles.Tile> all = new ArrayList<>();
        for (int i = 0; i < ImageGame.PICTURES; i++) {
            String you = game.rightOfLearner(i) ? "✓" : game.tooLate(i) ? "–" : "✗";
            String d = game.rightOfD(i) ? "✓" : "✗";
            all.add(new ImageTiles.Tile(ImageGrey.of(game.pictures(), i, by.side() * by.side()), game.real(i) ? ImageTiles.Kind.REAL : ImageTiles.Kind.FAKE,
                    you + ' ' + d, Double.NaN, WORDS.say("game.result.says", WORDS.say(game.real(i) ? "real" : "fake"), you, d,
                    ImageWords.verdict(game.verdict(i)))));
        }
        return all;
    }
}
