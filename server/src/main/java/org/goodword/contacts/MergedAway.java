package org.goodword.contacts;

import java.util.Map;
import java.util.UUID;
import org.goodword.platform.Problem;

/// Who was merged into another is changed there.
public record MergedAway(UUID into) implements Problem {
    @Override
    public Code code() {
        return new Code("merged-away", Status.CONFLICT);
    }

    @Override
    public String detail() {
        return "This one was merged into another. Change that one, or undo the merge.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("mergedInto", into);
    }
}
