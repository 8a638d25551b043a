package primerlab.figure.gan;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Motion;
import primerlab.text.Words;

/** The flow with what is said about it, and the proof that nothing of the real images reaches G while D is held fixed. */
final class ImageFlowPane extends VBox {
    private static final Words WORDS = ImageWords.WORDS;
    private static final double STAGE_NANOS = 1.6e9;
    private static final long FRAME_NANOS = 30_000_000;
    private static final List<String> STAGES = List.of("noise", "forge", "real", "judge", "back", "learn");
    private static final int FAKES = 16;

    private final ImageStudio studio;
    private final ImageFlow flow;
    private final Label says = new Label();
    private final Label verdict = new Label(WORDS.say("proof.about"));
    private final ToggleButton move = new ToggleButton(WORDS.say("flow.move"));
    private final Button swap = button("proof-swap", "proof.swap");
    private final GridPane table = new GridPane();
    private @Nullable GanImagesSnapshot snapshot;
    private ImageProof.Behind behind = ImageProof.Behind.REAL;
    private int fake;
    private int stage;
    private long since;
    private long drawn;

    /** @param chosen hears which fake shall be looked at */
    ImageFlowPane(ImageStudio studio, Cards cards, java.util.function.IntConsumer chosen) {
        this.studio = studio;
        flow = new ImageFlow(cards);
        setId("flow");
        getStyleClass().add("image-part");
        Label title = new Label(WORDS.say("flow.title"));
        title.getStyleClass().add("picture-title");
        says.setId("flow-says");
        verdict.setId("proof-says");
        for (Label label : new Label[] {title, says, verdict}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        move.setId("flow-move");
        move.setTooltip(new Tooltip(WORDS.say("flow.move.about")));
        move.setSelected(!Motion.reduced());
        Button next = button("flow-next", "flow.next");
        next.setOnAction(_ -> {
            move.setSelected(false);
            stage((stage + 1) % ImageFlow.STAGES);
            flow.move(stage, 1);
        });
        Button other = button("flow-other", "flow.other");
        other.setOnAction(_ -> chosen.accept((fake + 1) % FAKES));
        swap.setOnAction(_ -> swap());
        table.getStyleClass().add("proof-table");
        table.setId("proof");
        FlowPane buttons = new FlowPane(move, next, other, swap);
        buttons.getStyleClass().add("step-buttons");
        getChildren().addAll(title, flow, says, buttons, verdict, table);
        visible(false);
        stage(0);
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    private void visible(boolean on) {
        table.setVisible(on);
        table.setManaged(on);
    }

    void show(GanImagesSnapshot now, int chosenFake) {
        snapshot = now;
        fake = chosenFake;
        flow.show(now, chosenFake, ImageProof.images(now, behind));
        words();
    }

    private void stage(int now) {
        stage = now;
        words();
    }

    private void words() {
        GanImagesSnapshot now = snapshot;
        if (now != null) {
            Loss loss = Loss.of(now.loss());
            String key = "stage." + STAGES.get(stage);
            says.setText(WORDS.has(key) ? WORDS.say(key) : ImageWords.by(loss, key, ImageWords.verdict(now.belief()[fake]), loss.formula()));
        }
    }

    /** Moves what moves, while it is to move. */
    void frame(long now, boolean seen) {
        if (!seen || !move.isSelected() || now - drawn < FRAME_NANOS) {
            return;
        }
        drawn = now;
        double share = (now - since) / STAGE_NANOS;
        if (share >= 1) {
            since = now;
            share = 0;
            stage((stage + 1) % ImageFlow.STAGES);
        }
        flow.move(stage, Motion.reduced() ? 1 : share);
    }

    private void swap() {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        ImageProof.Behind[] all = ImageProof.Behind.values();
        behind = all[behind.ordinal() % (all.length - 1) + 1];
        ImageProof.Behind wanted = behind;
        flow.show(now, fake, ImageProof.images(now, behind));
        studio.ask(now.weights(), gan -> ImageProof.of(gan, now, wanted), proof -> proved(proof, now));
    }

    private void proved(ImageProof proof, GanImagesSnapshot now) {
        Loss loss = Loss.of(now.loss());
        String key = proof.behind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        table.getChildren().clear();
        row(0, "", WORDS.say("proof.before"), WORDS.say("proof.behind." + key), WORDS.say("proof.difference"));
        row(1, WORDS.say("proof.loss-d"), Spell.number(proof.before().lossD()), Spell.number(proof.after().lossD()),
                Spell.number(Math.abs(proof.after().lossD() - proof.before().lossD())));
        row(2, WORDS.say("proof.loss-g"), Spell.number(proof.before().lossG()), Spell.number(proof.after().lossG()),
                Spell.number(Math.abs(proof.after().lossG() - proof.before().lossG())));
        row(3, WORDS.say("proof.gradient", Spell.step(proof.before().gradientG().length)), length(proof.before().gradientG()), length(proof.after().gradientG()),
                Spell.number(proof.differences()));
        row(4, WORDS.say("proof.pull", Spell.step(proof.before().pull().length)), length(proof.before().pull()), length(proof.after().pull()),
                Spell.number(proof.pulls()));
        verdict.setText(WORDS.say(proof.differences() == 0 && proof.pulls() == 0 ? "proof.same" : "proof.differs", Spell.step(now.step()),
                Spell.number(proof.differences()), ImageWords.by(loss, "proof.who")));
        visible(true);
    }

    private static String length(float[] vector) {
        return "|·| " + Spell.number(ImageReadings.length(vector, 0, vector.length));
    }

    private void row(int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            Label label = new Label(cells[i]);
            label.getStyleClass().add("caption");
            if (row > 0 && i > 0) {
                label.getStyleClass().add("mono");
            }
            if (row > 0 && i == cells.length - 1) {
                label.setId("proof-" + List.of("loss-d", "loss-g", "gradient", "pull").get(row - 1));
            }
            label.setWrapText(i == 0 || row == 0);
            label.setMinHeight(Region.USE_PREF_SIZE);
            table.add(label, i, row);
        }
    }
}
