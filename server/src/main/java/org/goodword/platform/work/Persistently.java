package org.goodword.platform.work;

import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells the database what it must not miss, again and again while it is away.
///
/// What runs may run twice: nobody knows what a broken connection did.
public final class Persistently {
    private static final int TIMES = 400;
    private static final long PAUSE_MILLIS = 500;

    private Persistently() {}

    /// Gives up with the last failure after about three minutes, which is less than any lease, or when interrupted.
    public static void run(Runnable repeatable) {
        for (var time = 1; ; time++) {
            try {
                repeatable.run();
                return;
            } catch (DataAccessException | TransactionException away) {
                if (time == TIMES || !waited()) throw away;
            }
        }
    }

    private static boolean waited() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
