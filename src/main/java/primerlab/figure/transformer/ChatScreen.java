package primerlab.figure.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Beside;
import primerlab.figure.part.Exports;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.TitledPicture;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** A conversation with the model as it is now; each answer opens into the steps that made it. */
final class ChatScreen extends TransformerScreen {
    /** Of the conversation's height, what is left of the view after what stands below it, in em. */
    private static final double BELOW = 26;
    private static final double LEAST = 12;

    private final ChatTalk talk = new ChatTalk(this::asked);
    private final ChatEntry entry = new ChatEntry(this::asked);
    private final ChatSteps steps = new ChatSteps(cards());
    private final ChatPairs pairs = new ChatPairs(this::asked);
    /** Asked and not answered yet. */
    private @Nullable String waiting;

    ChatScreen(Design<TransformerSnapshot> design, RunPlayback<TransformerSnapshot> playback) {
        super(design, playback);
        StackPane stack = new StackPane(talk, states());
        data().acceptDrops(stack);
        VBox picture = new VBox(stack, entry);
        picture.getStyleClass().add("merges");
        picture.setId("conversation");
        Beside plots = new Beside(11, steps.board().palette()::em, plots().loss(), plots().exact());
        plots.setId("losses");
        assemble(List.of(data()), Map.of("picture", picture, "steps", steps, "pairs", pairs, "losses", plots, "knobs", knobs()),
                List.of(picture, steps, pairs, plots, knobs()));
    }

    private void asked(String question) {
        String wanted = question.strip();
        waiting = wanted;
        run().ask(wanted);
    }

    @Override protected void ask(String question) {
        entry.type(question);
    }

    @Override protected void viewportHeight(double height) {
        double em = steps.board().palette().em();
        talk.setPrefHeight(Math.max(LEAST * em, height - BELOW * em));
    }

    @Override protected void show(View<TransformerSnapshot> view, Status status) {
        TransformerSnapshot snapshot = view.snapshot();
        talk.propose(snapshot.examples());
        pairs.show(snapshot.examples());
        entry.state(state(snapshot));
        take(view);
        if (calm(status)) {
            plots().update(view, run().other());
        }
    }

    private String state(TransformerSnapshot snapshot) {
        return snapshot.step() == 0 ? words().say("state.untrained")
                : Double.isNaN(snapshot.exact()) ? words().say("state.unmeasured", Spell.step(snapshot.step()))
                : words().say("state.trained", Spell.step(snapshot.step()), Spell.percent(snapshot.exact()));
    }

    /** The answer to what was asked, once every run on the screen has it. */
    private void take(View<TransformerSnapshot> view) {
        String question = waiting;
        Reading reading = view.snapshot().reading();
        View<TransformerSnapshot> other = run().other().orElse(null);
        if (question == null || !isFor(reading, question) || reading == null) {
            return;
        }
        Reading theirs = other == null ? null : other.snapshot().reading();
        if (other != null && !isFor(theirs, question)) {
            return;
        }
        waiting = null;
        entry.note(PromptRemark.of(reading, view.snapshot().vocabulary().id("<UNK>"), entry.cut()));
        boolean fork = playback().steersFork();
        ChatBubble bubble = talk.add(ChatExchange.of(reading, view.snapshot()), other == null ? "" : fork ? "B" : "A", this::open);
        if (other != null && theirs != null) {
            talk.add(ChatExchange.of(theirs, other.snapshot()), fork ? "A" : "B", this::open);
        }
        show(bubble);
        // Nothing more is to be worked out until something else is asked: all the time is the training's.
        run().ask("");
    }

    private static boolean isFor(@Nullable Reading reading, String question) {
        return reading != null && reading.prompt().equals(question);
    }

    private void show(ChatBubble bubble) {
        talk.opened(bubble);
        steps.open(bubble.exchange());
    }

    private void open(ChatBubble bubble) {
        show(bubble);
        lead("steps");
    }

    @Override protected void everyFrame() {
        talk.tick(System.nanoTime());
    }

    @Override MatrixBoard board() {
        return steps.board();
    }

    @Override Node pictured() {
        return talk.column();
    }

    @Override protected void save(String kind, Path file, View<TransformerSnapshot> view) throws IOException, BadInput {
        if (kind.equals("svg")) {
            if (!steps.isOpen()) {
                throw new BadInput(words().say("save.nothing"));
            }
            TitledPicture<?> picture = steps.picture();
            if (picture.getScene() == null) {
                throw new BadInput(words().say("save.step"));
            }
            Exports.svg(picture, file);
        } else {
            super.save(kind, file, view);
        }
    }

    /** The conversation, then the numbers of the moment. */
    @Override String csv(View<TransformerSnapshot> view) {
        StringBuilder text = new StringBuilder("question,answer,step,probability,verdict\n");
        for (ChatExchange each : talk.exchanges()) {
            text.append(quoted(each.reading().prompt())).append(',').append(quoted(each.text(each.tokens()))).append(',').append(each.step()).append(',')
                    .append(Math.exp(each.reading().logLikelihood())).append(',').append(each.verdict().name().toLowerCase(java.util.Locale.ROOT)).append('\n');
        }
        return text.append('\n').append(super.csv(view)).toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace("\n", " ") + '"';
    }
}
