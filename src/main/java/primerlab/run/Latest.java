package primerlab.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A mailbox that holds the newest value only: a slow reader never falls behind, a fast writer never waits. */
public final class Latest<T> {
    private final AtomicReference<T> slot = new AtomicReference<>();

    public void publish(T value) {
        slot.set(value);
    }

    public Optional<T> take() {
        return Optional.ofNullable(slot.getAndSet(null));
    }

    /** True once the reader has taken what was there: time to build the next one. */
    public boolean isEmpty() {
        return slot.get() == null;
    }
}
