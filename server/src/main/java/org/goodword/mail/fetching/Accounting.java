package org.goodword.mail.fetching;

/// What became of all that a mailbox showed us: `fetched` is the sum of the others.
///
/// @param waiting kept, and not filed yet
/// @param dropped as a rule wanted
/// @param duplicates known already, such as all of a folder that is read anew
/// @param ignored left alone: older than the connection as configured, or deleted at its source
public record Accounting(long waiting, long ticketed, long parked, long dropped, long duplicates, long ignored) {
    public static final Accounting NONE = new Accounting(0, 0, 0, 0, 0, 0);

    public long fetched() {
        return waiting + ticketed + parked + dropped + duplicates + ignored;
    }
}
