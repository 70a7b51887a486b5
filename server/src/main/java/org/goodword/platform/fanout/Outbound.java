package org.goodword.platform.fanout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be sent; equal letters wait once. Bounded: while the database is away, the oldest are forgotten.
final class Outbound {
    private static final int MOST = 1_000;

    private final SequencedSet<Letter> waiting = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();

    record Letter(String topic, String text) {}

    void add(Letter letter) {
        lock.lock();
        try {
            if (waiting.size() == MOST) waiting.removeFirst();
            waiting.add(letter);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the first.
    List<Letter> takeAll() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty()) arrived.await();
            var all = List.copyOf(waiting);
            waiting.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }
}
