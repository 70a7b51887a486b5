package org.goodword.ledger;

import java.util.UUID;

/// A place in the ledger. Entries are ordered by epoch (a restore begins a new one), transaction and id.
public record Position(int epoch, long xid, UUID id) implements Comparable<Position> {
    public static final Position START = new Position(0, 0, new UUID(0, 0));

    @Override
    public int compareTo(Position other) {
        if (epoch != other.epoch) return Integer.compare(epoch, other.epoch);
        if (xid != other.xid) return Long.compare(xid, other.xid);
        // As PostgreSQL compares them: unsigned, byte by byte.
        var high = Long.compareUnsigned(id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return epoch + "/" + xid + "/" + id;
    }

    public static Position parse(String text) {
        var parts = text.split("/", -1);
        return new Position(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2]));
    }
}
