package primerlab.cli;

/** A run or a lesson did not do what it should. The message is one line. */
final class CheckFailed extends Exception {
    private static final long serialVersionUID = 1;

    CheckFailed(String message) {
        super(message);
    }

    @Override public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
