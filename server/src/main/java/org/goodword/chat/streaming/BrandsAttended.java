package org.goodword.chat.streaming;

import java.util.HashMap;
import java.util.Map;
import org.goodword.chat.attending.Attendance;
import org.goodword.chat.attending.Attending;
import org.goodword.identity.BrandId;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// What visitors may expect of each brand, looked up once for all who listen, and again when it may have changed.
/// Used by the thread that tells only.
@Component
@WhileServing
class BrandsAttended {
    private final Attendance attendance;
    private final Map<WorkspaceId, Map<BrandId, Attending>> known = new HashMap<>();

    BrandsAttended(Attendance attendance) {
        this.attendance = attendance;
    }

    Attending of(BrandId brand) {
        return known.computeIfAbsent(Workspaces.current(), _ -> new HashMap<>()).computeIfAbsent(brand, attendance::of);
    }

    void lookAgain() {
        known.clear();
    }

    void lookAgain(WorkspaceId workspace) {
        known.remove(workspace);
    }
}
