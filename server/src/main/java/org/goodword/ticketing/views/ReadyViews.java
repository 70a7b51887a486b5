package org.goodword.ticketing.views;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.Caller;
import org.goodword.platform.RowScope;
import org.goodword.ticketing.views.View.Kind;
import org.springframework.stereotype.Component;

/// The views that nobody has to make: seven for everyone, and one a team.
@Component
class ReadyViews {
    private static final String OPEN = "category:new,open,pending,on-hold -is:snoozed";
    private static final Map<String, String> FOR_ALL = new LinkedHashMap<>();

    static {
        FOR_ALL.put("open", OPEN);
        FOR_ALL.put("mine", "assignee:me " + OPEN);
        FOR_ALL.put("unassigned", "assignee:none " + OPEN);
        FOR_ALL.put("mentions", "mentions:me");
        FOR_ALL.put("snoozed", "is:snoozed");
        FOR_ALL.put("solved", "category:solved");
        FOR_ALL.put("all", "");
    }

    private final Teams teams;

    ReadyViews(Teams teams) {
        this.teams = teams;
    }

    List<View> of(Caller caller) {
        var views = new ArrayList<View>();
        FOR_ALL.forEach((id, query) -> views.add(ready(id, Kind.BUILTIN, id, query, views.size())));
        teams.all().stream()
                .filter(team -> caller.scope() == RowScope.ALL || caller.teams().contains(team.id()))
                .forEach(team -> views.add(of(team, views.size())));
        return views;
    }

    private static View of(Team team, int position) {
        var query = "team:%s %s".formatted(team.key().value(), OPEN);
        return ready("team-" + team.id().value(), Kind.TEAM, team.name(), query, position);
    }

    private static View ready(String id, Kind kind, String name, String query, int position) {
        return new View(id, kind, name, query, true, false, position, Optional.empty());
    }
}
