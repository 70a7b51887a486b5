package org.goodword.moving;

import java.util.Map;
import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// @param code `workspace.export-begun`, `-made`, `-failed`, `-fetched`, `-deleted`; `workspace.moved-in`
/// @param about the export, or the archive that came in
/// @param facts ids and counts
public record MovingEvent(String code, UUID about, Map<String, Object> facts) implements Event {
    public static final String MOVED_IN = "workspace.moved-in";

    @Override
    public Subject subject() {
        return new Subject("workspace", about);
    }
}
