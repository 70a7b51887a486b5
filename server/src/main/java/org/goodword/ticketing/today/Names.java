package org.goodword.ticketing.today;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.identity.Agent;
import org.goodword.identity.Team;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;

/// What people and teams are called on a line, and how a filter names them.
final class Names {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@.+-]+");
    private static final Pattern KEYWORD = Pattern.compile("(?i)none|any|me|my-teams");

    private final Map<TeamId, Team> teams;
    private final Map<AgentId, Agent> agents;
    private final Map<String, Long> teamWords;
    private final Map<String, Long> agentWords;

    Names(List<Team> teams, List<Agent> agents) {
        this.teams = teams.stream().collect(Collectors.toMap(Team::id, Function.identity()));
        this.agents = agents.stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        teamWords = counted(
                teams.stream().map(team -> Stream.of(team.name(), team.key().value())));
        agentWords = counted(agents.stream()
                .map(agent -> Stream.of(agent.name(), agent.email().value())));
    }

    /// Absent for who is nobody: all together, no team, no agent.
    Optional<String> name(Whose whose) {
        return switch (whose) {
            case Whose.Everyones() -> Optional.empty();
            case Whose.OfTeam(var id) ->
                id.flatMap(one -> Optional.ofNullable(teams.get(one))).map(Team::name);
            case Whose.OfAgent(var id) ->
                id.flatMap(one -> Optional.ofNullable(agents.get(one))).map(Agent::name);
        };
    }

    /// Empty for everyone's.
    String filter(Whose whose) {
        return switch (whose) {
            case Whose.Everyones() -> "";
            case Whose.OfTeam(var id) -> "team:" + id.map(this::typed).orElse("none");
            case Whose.OfAgent(var id) -> "assignee:" + id.map(this::typed).orElse("none");
        };
    }

    private String typed(TeamId id) {
        var team = Optional.ofNullable(teams.get(id)).map(one -> one.key().value());
        return typed(team, teamWords, id.value());
    }

    private String typed(AgentId id) {
        var agent = Optional.ofNullable(agents.get(id)).map(one -> one.email().value());
        return typed(agent, agentWords, id.value());
    }

    /// The word, where it means nobody else; the id otherwise.
    private static String typed(Optional<String> word, Map<String, Long> words, UUID id) {
        return word.filter(text -> words.getOrDefault(folded(text), 0L) == 1)
                .filter(text ->
                        PLAIN.matcher(text).matches() && !KEYWORD.matcher(text).matches())
                .orElse(id.toString());
    }

    private static Map<String, Long> counted(Stream<Stream<String>> words) {
        return words.flatMap(one -> one.map(Names::folded).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String folded(String word) {
        return word.toUpperCase(java.util.Locale.ROOT).toLowerCase(java.util.Locale.ROOT);
    }
}
