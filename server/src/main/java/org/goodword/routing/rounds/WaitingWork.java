package org.goodword.routing.rounds;

/// Work that waits for somebody who can do it.
public interface WaitingWork {
    /// Somebody came, or has room again. In the transaction of that change, near its end.
    void lookAgain();
}
