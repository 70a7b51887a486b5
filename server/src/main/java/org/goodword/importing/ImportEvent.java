package org.goodword.importing;

import java.util.Map;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// What became of an import.
///
/// @param code `import.started`, `import.ended`, `import.undoing`, `import.undone`
public record ImportEvent(String code, RunId run, Map<String, Object> facts) implements Event {
    @Override
    public Subject subject() {
        return new Subject("import", run.value());
    }
}
