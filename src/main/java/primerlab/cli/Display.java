package primerlab.cli;

import java.util.Locale;

/** Whether windows can be shown here. */
final class Display {
    private Display() {}

    /** Windows and macOS always have a display, Linux where a display server is named, and the headless platform is its own. */
    static boolean present() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("win") || system.contains("mac")
                || named("DISPLAY") || named("WAYLAND_DISPLAY")
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    /** From here on windows are drawn in memory by the processor alone. Call before the toolkit starts. */
    static void offScreen() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static boolean named(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
