package org.goodword.moving;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code one of these
/// @param about the export, or the archive that came in
/// @param facts ids and counts
public record MovingEvent(String code, UUID about, Map<String, Object> facts) implements Event {
    public static final String MOVED_IN = "workspace.moved-in";
    public static final String BEGUN = "workspace.export-begun";
    public static final String MADE = "workspace.export-made";
    public static final String FAILED = "workspace.export-failed";
    public static final String FETCHED = "workspace.export-fetched";
    public static final String DELETED = "workspace.export-deleted";

    /// What moving itself leaves in the ledger.
    public static final Set<String> ALL = Set.of(MOVED_IN, BEGUN, MADE, FAILED, FETCHED, DELETED);

    @Override
    public Subject subject() {
        return new Subject("workspace", about);
    }
}
