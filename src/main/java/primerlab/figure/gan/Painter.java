package primerlab.figure.gan;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import primerlab.experiment.gan.GanPoints;
import primerlab.figure.frame.Actions;
import primerlab.figure.frame.PaintTool;
import primerlab.figure.frame.Spell;
import primerlab.figure.frame.States;
import primerlab.text.Words;

/** Turns the main picture into a sheet to paint on, and back. */
final class Painter {
    private static final Words WORDS = Words.of("gan-figure");
    /** The window leaves undo to a node of this style class. */
    private static final String KEEPS_UNDO = "keeps-undo";

    private final GanPlane plane;
    private final States states;
    private final Actions actions;
    private final PaintTool tool;

    /**
     * @param figure where keys are listened for while there is painting
     * @param resume shows the run again
     */
    Painter(Node figure, GanPlane plane, States states, Actions actions, Runnable resume) {
        this.plane = plane;
        this.states = states;
        this.actions = actions;
        tool = new PaintTool(this::draw, this::learnFrom);
        tool.active().addListener((_, _, on) -> {
            if (on) {
                figure.getStyleClass().add(KEEPS_UNDO);
                begin();
            } else {
                figure.getStyleClass().remove(KEEPS_UNDO);
                plane.node().requestFocus();
                plane.node().brush(null);
                plane.endPainting();
                resume.run();
            }
        });
        figure.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent pressed) {
        if (painting() && pressed.getCode() == KeyCode.ESCAPE) {
            tool.active().set(false);
            pressed.consume();
        } else if (painting() && pressed.isShortcutDown() && pressed.getCode() == KeyCode.Z) {
            tool.undo();
            pressed.consume();
        }
    }

    PaintTool tool() {
        return tool;
    }

    boolean painting() {
        return tool.active().get();
    }

    private void begin() {
        actions.playback().pause();
        states.clear();
        plane.node().brush(tool);
        draw();
        plane.node().requestFocus();
    }

    private void draw() {
        if (painting()) {
            plane.paint(tool.painting());
        }
    }

    private void learnFrom(float[] points) {
        actions.attempt(() -> {
            actions.playback().set("data", GanPoints.painted(points));
            actions.done(WORDS.say("data.painted", Spell.step(points.length / 2)));
            actions.playback().play();
        });
    }
}
