package troth.web.store;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// Several writes that are one: all of them are kept, or none is.
public class Whole {

    private final TransactionTemplate transaction;

    Whole(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /// @throws RuntimeException whatever the work throws; then nothing of it was written
    public <T> T of(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
