package org.goodword.ticketing.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.filter.Filter;
import org.goodword.filter.Value;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Limits;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;

/// How many tickets a view shows, at most a second old: those who see the same share one count.
@Component
public class ViewCounts {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final TicketLists lists;
    private final Cache<Key, Integer> counts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();

    ViewCounts(TicketLists lists) {
        this.lists = lists;
    }

    private record Key(
            WorkspaceId workspace,
            String query,
            Optional<Actor> asker,
            RowScope scope,
            Set<TeamId> teams,
            Limits limits) {}

    /// At most `TicketLists.MOST_COUNTED`; nothing for a filter that names what is gone.
    public int of(View view, Caller caller) {
        try {
            return counts.get(key(view.query(), caller), _ -> lists.count(view.query(), caller));
        } catch (Rejected unreadable) {
            return 0;
        }
    }

    private Key key(String query, Caller caller) {
        var isShared = caller.scope() == RowScope.ALL && !isPersonal(lists.check(query, caller));
        return new Key(
                caller.workspace(),
                query,
                isShared ? Optional.empty() : Optional.of(caller.actor()),
                caller.scope(),
                isShared ? Set.of() : caller.teams(),
                caller.limits());
    }

    private static boolean isPersonal(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> parts.stream().anyMatch(ViewCounts::isPersonal);
            case Filter.Any(var parts) -> parts.stream().anyMatch(ViewCounts::isPersonal);
            case Filter.Not(var part) -> isPersonal(part);
            case Filter.Comparison comparison -> namesTheAsker(comparison.values());
            case Filter.FullText _ -> true;
            case Filter.Changed _, Filter.Was _ -> false;
        };
    }

    private static boolean namesTheAsker(List<Value> values) {
        return values.stream()
                .anyMatch(value -> value instanceof Value.Me
                        || value instanceof Value.MyTeams
                        || value.equals(new Value.Text("unread")));
    }
}
