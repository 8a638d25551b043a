package primerlab.cli;

/** The way in. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hello " + Runtime.version());
    }
}
