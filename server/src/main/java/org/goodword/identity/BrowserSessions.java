package org.goodword.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.goodword.platform.AgentId;

/// The door to browser sessions, each by a name that opens nothing: for what is an agent's only while she is signed in.
public interface BrowserSessions {
    /// Empty for a request by token.
    Optional<Current> current(HttpServletRequest request);

    /// The session of a request.
    ///
    /// @param name by which it is known here; it opens nothing
    /// @param browser "Chrome, Android"; empty where it said nothing we know
    record Current(String name, String browser) {}

    /// Whether this session of hers has neither ended nor grown too old.
    boolean isOpen(AgentId agent, String name);
}
