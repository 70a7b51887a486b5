package org.goodword.platform;

import org.goodword.platform.tenancy.CounterStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbers for people (#1042), from a counter row in a short transaction of its own: taken before the use case, so that
/// no transaction waits for another's. Gaps are allowed, repeats are not.
@Component
public class Numbers {
    private final CounterStore store;

    Numbers(CounterStore store) {
        this.store = store;
    }

    /// The next number of this counter in the workspace entered, from 1.
    ///
    /// Its commit need not reach the disk by itself: whatever carries the number is written to the log after it.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public long next(String counter) {
        return store.next(counter);
    }
}
