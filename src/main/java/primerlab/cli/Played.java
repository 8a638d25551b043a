package primerlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of one figure.
 *
 * @param clickMs  the slowest answer to a press on play or pause while it trained
 * @param windowMs from the start of the program to the first frame of the window
 * @param lessonMs from the start of the program to the first frame with a lesson in it
 * @param pictures file names, at rest and at the end
 */
record Played(String lesson, String figure, boolean ok, String expected, String seen, double fps, double p99FrameMs,
              double stepsPerSecond, double heapMb, double rssMb, double clickMs, double windowMs, double lessonMs, List<String> pictures) {
    Map<String, Object> json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("lesson", lesson);
        line.put("figure", figure);
        line.put("ok", ok);
        line.put("expected", expected);
        line.put("seen", seen);
        line.put("fps", Tidy.rounded(fps, 1));
        line.put("p99_frame_ms", Tidy.rounded(p99FrameMs, 1));
        line.put("steps_per_s", Tidy.rounded(stepsPerSecond, 1));
        line.put("heap_mb", Tidy.rounded(heapMb, 1));
        line.put("rss_mb", Tidy.rounded(rssMb, 1));
        line.put("click_ms", Tidy.rounded(clickMs, 1));
        line.put("window_ms", Tidy.rounded(windowMs, 0));
        line.put("lesson_ms", Tidy.rounded(lessonMs, 0));
        line.put("pictures", pictures);
        return line;
    }
}
