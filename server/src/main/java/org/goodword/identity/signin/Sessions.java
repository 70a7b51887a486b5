package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
public class Sessions {
    static final String SIGNED_IN = "goodword.signedIn";

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /// Begins a session; an older one of the same browser ends, so that nobody can plant one.
    public void begin(HttpServletRequest request, AgentId agent) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        var signedIn = new SignedIn(Workspaces.current(), agent);
        var session = request.getSession(true);
        session.setAttribute(SIGNED_IN, signedIn);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, signedIn.principal());
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /// Newest first. Named by a hash: the id itself would open the session.
    public List<SessionView> of(AgentId agent) {
        return repository.findByPrincipalName(new SignedIn(Workspaces.current(), agent).principal()).values().stream()
                .map(session -> new SessionView(
                        name(session.getId()), session.getCreationTime(), session.getLastAccessedTime()))
                .sorted(Comparator.comparing(SessionView::createdAt).reversed())
                .toList();
    }

    public void end(AgentId agent, String name) {
        var id = repository.findByPrincipalName(new SignedIn(Workspaces.current(), agent).principal()).keySet().stream()
                .filter(session -> name(session).equals(name))
                .findFirst()
                .orElseThrow(() -> NotFound.of("session", name));
        repository.deleteById(id);
    }

    boolean isOpen(String id) {
        return repository.findById(id) != null;
    }

    void endAll(AgentId agent) {
        repository
                .findByPrincipalName(new SignedIn(Workspaces.current(), agent).principal())
                .keySet()
                .forEach(repository::deleteById);
    }

    private static String name(String id) {
        return new Token(id).hash().substring(0, 16);
    }

    public record SessionView(String id, Instant createdAt, Instant lastUsedAt) {}

    /// What a session holds.
    record SignedIn(WorkspaceId workspace, AgentId agent) implements java.io.Serializable {
        String principal() {
            return workspace.value() + ":" + agent.value();
        }
    }
}
