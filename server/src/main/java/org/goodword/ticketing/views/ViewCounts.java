package org.goodword.ticketing.views;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodword.filter.Filter;
import org.goodword.filter.Value;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
            Filter filter,
            Optional<Actor> asker,
            RowScope scope,
            Set<TeamId> teams,
            Limits limits) {}

    /// For each view at most `TicketLists.MOST_COUNTED`; nothing for a filter that names what is gone.
    @Transactional(readOnly = true)
    public Map<View, Integer> of(List<View> views, Caller caller) {
        var readable = lists.readable(views.stream().map(View::query).collect(toSet()), caller);
        var keys = readable.values().stream().map(filter -> key(filter, caller)).collect(toSet());
        var counted = counts.getAll(keys, missing -> counted(missing, caller));
        return views.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        view -> Optional.ofNullable(readable.get(view.query()))
                                .map(filter -> counted.get(key(filter, caller)))
                                .orElse(0)));
    }

    private Map<Key, Integer> counted(Set<? extends Key> keys, Caller caller) {
        var counted = lists.counts(keys.stream().map(Key::filter).collect(toSet()), caller);
        return keys.stream()
                .filter(key -> counted.containsKey(key.filter()))
                .collect(toMap(identity(), key -> counted.get(key.filter())));
    }

    private static Key key(Filter filter, Caller caller) {
        var isShared = caller.scope() == RowScope.ALL && !isPersonal(filter);
        return new Key(
                caller.workspace(),
                filter,
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
