package org.goodword.ticketing.today;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.identity.Agents;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.ReportPermissions;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.today.Figures.Compared;
import org.goodword.ticketing.today.Figures.Unanswered;
import org.goodword.ticketing.today.Whose.Everyones;
import org.goodword.ticketing.today.Whose.OfAgent;
import org.goodword.ticketing.today.Whose.OfTeam;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the day goes, of the tickets that the caller may see, in the workspace's zone.
@Component
public class Today {
    /// Of how many tickets a figure is made at most.
    public static final int MOST = TodayQuery.MOST;

    private final TodayQuery query;
    private final TicketLists lists;
    private final Teams teams;
    private final Agents agents;
    private final Workspaces workspaces;
    private final Clock clock;

    Today(TodayQuery query, TicketLists lists, Teams teams, Agents agents, Workspaces workspaces, Clock clock) {
        this.query = query;
        this.lists = lists;
        this.teams = teams;
        this.agents = agents;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Report report(Caller caller) {
        caller.require(ReportPermissions.VIEW);
        caller.require(TicketPermissions.VIEW);
        var zone = workspaces.profile().zone();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var day = Day.of(now, zone);
        var before = Day.weekBefore(now, zone);
        var counted = new Counted(day, before, caller);
        var lines = lines(counted, caller);
        var longest = lines.stream()
                .flatMap(line -> line.figures().unanswered().stream())
                .map(Unanswered::longest)
                .collect(Collectors.toSet());
        return new Report(now, zone, day, before, lines, query.subjects(longest, caller));
    }

    /// All together, then each team, then each agent; teams that one sees are there without figures too.
    private List<Line> lines(Counted counted, Caller caller) {
        var allTeams = teams.all();
        var names = new Names(allTeams, agents.all());
        var whose = new LinkedHashSet<Whose>();
        whose.add(new Everyones());
        allTeams.stream()
                .map(Team::id)
                .filter(id -> caller.scope() == RowScope.ALL || caller.teams().contains(id))
                .forEach(id -> whose.add(new OfTeam(Optional.of(id))));
        whose.addAll(counted.whose());
        return whose.stream()
                .map(one -> new Line(one, names.name(one), names.filter(one), counted.of(one)))
                .filter(line -> line.whose() instanceof Everyones
                        || line.whose() instanceof OfTeam
                        || !line.figures().isNothing())
                .sorted(Comparator.comparing(Today::section)
                        .thenComparing(line -> line.name().isEmpty())
                        .thenComparing(line -> line.name().orElse(""), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static int section(Line line) {
        return switch (line.whose()) {
            case Everyones _ -> 0;
            case OfTeam _ -> 1;
            case OfAgent _ -> 2;
        };
    }

    /// What was counted, by whose it is.
    private final class Counted {
        private final Compared<Map<Whose, Integer>> opened;
        private final Compared<Map<Whose, Integer>> solved;
        private final Map<Whose, Integer> open;
        private final Map<Whose, Unanswered> unanswered;
        private final Compared<Map<Whose, Figures.Answered>> answered;

        Counted(Day day, Day before, Caller caller) {
            opened = new Compared<>(counts(day.opened(), caller), counts(before.opened(), caller));
            solved = new Compared<>(counts(day.solved(), caller), counts(before.solved(), caller));
            open = counts(Day.OPEN, caller);
            unanswered = query.unanswered(lists.condition(Day.UNANSWERED, caller), caller);
            answered = new Compared<>(
                    query.answered(lists.condition(day.answered(), caller), caller),
                    query.answered(lists.condition(before.answered(), caller), caller));
        }

        private Map<Whose, Integer> counts(String filter, Caller caller) {
            return query.counts(lists.condition(filter, caller), caller);
        }

        Set<Whose> whose() {
            return Stream.of(
                            opened.today(),
                            opened.before(),
                            solved.today(),
                            solved.before(),
                            open,
                            unanswered,
                            answered.today(),
                            answered.before())
                    .flatMap(map -> map.keySet().stream())
                    .collect(Collectors.toSet());
        }

        Figures of(Whose whose) {
            return new Figures(
                    new Compared<>(
                            opened.today().getOrDefault(whose, 0),
                            opened.before().getOrDefault(whose, 0)),
                    new Compared<>(
                            solved.today().getOrDefault(whose, 0),
                            solved.before().getOrDefault(whose, 0)),
                    open.getOrDefault(whose, 0),
                    Optional.ofNullable(unanswered.get(whose)),
                    new Compared<>(
                            Optional.ofNullable(answered.today().get(whose)),
                            Optional.ofNullable(answered.before().get(whose))));
        }
    }

    /// @param name absent for all together and for what nobody has
    /// @param filter what a filter adds to show these only; empty for all together
    public record Line(Whose whose, Optional<String> name, String filter, Figures figures) {}

    /// @param subjects of the tickets that wait longest, by number
    public record Report(Instant at, ZoneId zone, Day day, Day before, List<Line> lines, Map<Long, String> subjects) {}
}
