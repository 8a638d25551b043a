package primerlab.page;

import java.util.Optional;

import primerlab.figure.Figure;

/** What a page asks of the window that holds it. JavaFX thread only. */
public interface PageHost {
    /** @param lesson id */
    void navigate(String lesson);

    /** The figure that the transport bar steers from now on; empty where the page has none. */
    void figure(Optional<Figure> figure);

    /** The learner's record changed: ticks in the course list may too. */
    void progressChanged();

    /** Where prose and figure were divided last, 0 to 1. */
    double divider();

    void divider(double position);
}
