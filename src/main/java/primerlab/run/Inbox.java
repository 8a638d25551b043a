package primerlab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** What is asked of a compute thread, in the order asked. Anybody puts in; that thread alone takes out, and may look ahead. */
final class Inbox {
    sealed interface Message {}

    record Order(Command command) implements Message {}

    /** A fork asks for this run's past. */
    record Share(CompletableFuture<Past.Shared> answer) implements Message {}

    /** The past that this run asked another for has come, or never will. */
    record Answered() implements Message {}

    record End() implements Message {}

    private final BlockingDeque<Message> waiting = new LinkedBlockingDeque<>();

    void put(Message message) {
        waiting.addLast(message);
    }

    Message take() throws InterruptedException {
        return waiting.take();
    }

    @Nullable Message poll() {
        return waiting.poll();
    }

    @Nullable Message poll(long nanos) throws InterruptedException {
        return waiting.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** Waits until the other run has answered; all else is kept in its order. @return false where the end came first */
    boolean awaitAnswer() throws InterruptedException {
        List<Message> kept = new ArrayList<>();
        Message message = waiting.take();
        while (!(message instanceof Answered || message instanceof End)) {
            kept.add(message);
            message = waiting.take();
        }
        kept.reversed().forEach(waiting::addFirst);
        return message instanceof Answered;
    }

    /** True where the run is to end. */
    boolean ends() {
        return waiting.stream().anyMatch(End.class::isInstance);
    }

    /**
     * True where nobody will look at the moment that is being worked out: what waits ends the run, hides it, begins it anew or wishes for
     * another moment. A fork, or a command that acts on a moment, wants just this one.
     *
     * @param patient true where a pause means that moment too: it ends no wish that was only just made
     */
    boolean leavesTheMoment(boolean patient) {
        boolean acted = false;
        for (Message message : waiting) {
            switch (message) {
                case End _, Order(Command.Restart _) -> {
                    return true;
                }
                case Share _ -> {
                    return false;
                }
                case Order(Command.Visible(boolean seen)) when !seen -> {
                    if (!acted) {
                        return true;
                    }
                }
                case Order(Command.GoTo _) -> {
                    if (!acted) {
                        return true;
                    }
                }
                case Order(Command.Pause _) -> {
                    if (!acted && !patient) {
                        return true;
                    }
                }
                case Order(Command.Pace _), Order(Command.Ask _), Order(Command.Visible _), Answered _ -> { /* act on no moment */ }
                case Order _ -> acted = true;
            }
        }
        return false;
    }

    /** Nobody will answer those who still ask. */
    void refuseAll() {
        for (Message message : waiting) {
            if (message instanceof Share(CompletableFuture<Past.Shared> answer)) {
                answer.cancel(false);
            }
        }
    }
}
