package primerlab.figure.gan;

import primerlab.dataset.Painted;
import primerlab.text.Words;

/** Turns the main picture into a sheet to paint on, and back. */
final class Painter {
    private static final Words WORDS = Words.of("gan-figure");

    private final GanPlane plane;
    private final States states;
    private final Actions actions;
    private final PaintTool tool;

    /** @param resume shows the run again */
    Painter(GanPlane plane, States states, Actions actions, Runnable resume) {
        this.plane = plane;
        this.states = states;
        this.actions = actions;
        tool = new PaintTool(this::draw, this::learnFrom);
        tool.active().addListener((_, _, on) -> {
            if (on) {
                begin();
            } else {
                plane.node().brush(null);
                plane.endPainting();
                resume.run();
            }
        });
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
            actions.playback().set("data", Painted.encode(points));
            actions.done(WORDS.say("data.painted", Spell.step(points.length / 2)));
            actions.playback().play();
        });
    }
}
