package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.BrowserSessions;
import org.goodword.identity.RoleId;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.identity.signin.SignIn.Step;
import org.goodword.platform.AgentId;
import org.goodword.platform.NotFound;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Browser sessions, kept by Spring Session in `infra`: an unguessable id in a cookie, the agent on the server.
@Component
public class Sessions implements BrowserSessions {
    static final String SIGNED_IN = "goodword.signedIn";
    private static final String HALF_WAY = "goodword.halfWay";
    private static final String FROM = "goodword.from";
    private static final String VIEWED_AS = "goodword.viewed-as";
    private static final Duration HALF_WAY_FOR = Duration.ofMinutes(10);

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final RuleKeeping rules;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, RuleKeeping rules, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.clock = clock;
    }

    /// Begins a session; an older one of the same browser ends, so that nobody can plant one.
    public void begin(HttpServletRequest request, AgentId agent) {
        var signedIn = new SignedIn(Workspaces.current(), agent);
        var session = fresh(request, signedIn.principal(), rules.now().idle());
        session.setAttribute(SIGNED_IN, signedIn);
        session.setAttribute(FROM, Visit.of(request).withoutDevice());
    }

    /// Begins one that holds no rights: it remembers for ten minutes whose password was right.
    public void beginHalfWay(HttpServletRequest request, AgentId agent, Step step) {
        var halfWay = new HalfWay(Workspaces.current(), agent, step, clock.instant());
        fresh(request, halfWay.principal(), HALF_WAY_FOR).setAttribute(HALF_WAY, halfWay);
    }

    private static HttpSession fresh(HttpServletRequest request, String principal, Duration idle) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, principal);
        return session;
    }

    public Optional<HalfWay> halfWay(HttpServletRequest request) {
        return attribute(request.getSession(false), HALF_WAY, HalfWay.class)
                .filter(one -> one.since().plus(HALF_WAY_FOR).isAfter(clock.instant()));
    }

    /// Who is signed in, unless the session is older than any may be.
    Optional<SignedIn> signedIn(HttpSession session) {
        var found = attribute(session, SIGNED_IN, SignedIn.class);
        if (found.isEmpty()) return found;
        var now = rules.of(found.get().workspace());
        if (now.outlived(Instant.ofEpochMilli(session.getCreationTime()), clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        var idle = (int) now.idle().toSeconds();
        if (session.getMaxInactiveInterval() != idle) session.setMaxInactiveInterval(idle);
        return found;
    }

    /// As which role a session looks at the product.
    Optional<RoleId> viewedAs(HttpSession session) {
        return attribute(session, VIEWED_AS, UUID.class).map(RoleId::new);
    }

    /// From the next request on.
    void viewAs(HttpSession session, Optional<RoleId> role) {
        role.ifPresentOrElse(
                one -> session.setAttribute(VIEWED_AS, one.value()), () -> session.removeAttribute(VIEWED_AS));
    }

    private static <T> Optional<T> attribute(HttpSession session, String name, Class<T> type) {
        return Optional.ofNullable(session)
                .map(one -> one.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /// Newest first. Named by a hash: the id itself would open the session.
    ///
    /// @param request one of which is the current session
    public List<SessionView> of(AgentId agent, HttpServletRequest request) {
        var current = currentId(request);
        return all(agent).values().stream()
                .map(session -> view(session, current))
                .sorted(Comparator.comparing(SessionView::createdAt).reversed())
                .toList();
    }

    private static SessionView view(Session session, Optional<String> current) {
        var from = session.getAttribute(FROM) instanceof Visit visit ? visit : new Visit("", "", "", "");
        return new SessionView(
                name(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                from.browser(),
                from.system(),
                from.address(),
                current.equals(Optional.of(session.getId())));
    }

    public void end(AgentId agent, String name) {
        var id = all(agent).keySet().stream()
                .filter(session -> name(session).equals(name))
                .findFirst()
                .orElseThrow(() -> NotFound.of("session", name));
        repository.deleteById(id);
    }

    @Override
    public Optional<Current> current(HttpServletRequest request) {
        var visit = Visit.of(request);
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> signedIn(session).isPresent())
                .map(session -> new Current(name(session.getId()), visit.spoken()));
    }

    @Override
    public boolean isOpen(AgentId agent, String name) {
        var now = rules.now();
        return all(agent).values().stream()
                .filter(session -> name(session.getId()).equals(name))
                .anyMatch(session -> !session.isExpired() && !now.outlived(session.getCreationTime(), clock.instant()));
    }

    boolean isOpen(String id, WorkspaceId workspace) {
        var session = repository.findById(id);
        return session != null && !rules.of(workspace).outlived(session.getCreationTime(), clock.instant());
    }

    void endAll(AgentId agent) {
        endAllBut(agent, Optional.empty());
    }

    /// Half-way ones too.
    ///
    /// @return how many
    int endAllBut(AgentId agent, Optional<String> current) {
        var ids = all(agent).keySet().stream()
                .filter(id -> !current.equals(Optional.of(id)))
                .toList();
        ids.forEach(repository::deleteById);
        repository
                .findByPrincipalName(HalfWay.principal(Workspaces.current(), agent))
                .keySet()
                .forEach(repository::deleteById);
        return ids.size();
    }

    static Optional<String> currentId(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(HttpSession::getId);
    }

    private Map<String, ? extends Session> all(AgentId agent) {
        return repository.findByPrincipalName(new SignedIn(Workspaces.current(), agent).principal());
    }

    private static String name(String id) {
        return new Token(id).hash().substring(0, 16);
    }

    /// @param browser empty where it said nothing we know, as is the system
    /// @param address from where she signed in
    /// @param current the one that asks
    public record SessionView(
            String id,
            Instant createdAt,
            Instant lastUsedAt,
            String browser,
            String system,
            String address,
            boolean current) {}

    /// What a session holds.
    record SignedIn(WorkspaceId workspace, AgentId agent) implements java.io.Serializable {
        String principal() {
            return workspace.value() + ":" + agent.value();
        }
    }

    /// What a session holds whose agent has shown her password, but not what else is asked for.
    public record HalfWay(WorkspaceId workspace, AgentId agent, Step step, Instant since)
            implements java.io.Serializable {
        String principal() {
            return principal(workspace, agent);
        }

        static String principal(WorkspaceId workspace, AgentId agent) {
            return "half-way:" + workspace.value() + ":" + agent.value();
        }
    }
}
