package primerlab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The way in. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Standard output carries JSON lines and nothing else: what a library prints goes to standard error.
        System.setOut(System.err);
        int code = Commands.run(new Terminal(out, err, Boolean.getBoolean("primerlab.terminal")), args);
        out.flush();
        if (!Interrupt.raised()) {
            System.exit(code);
        }
    }
}
