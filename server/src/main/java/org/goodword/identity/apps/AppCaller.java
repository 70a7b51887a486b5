package org.goodword.identity.apps;

import org.goodword.ledger.ThroughApp;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;

/// An app that acts for an agent.
///
/// @param caller the agent, with what the scopes leave of her permissions
public record AppCaller(AppId app, String name, Caller caller, AppScopes scopes) {
    /// @param path of the request, from the root of the server
    /// @throws Rejected `insufficient-scope`
    public void requireReach(String method, String path) {
        var needed = path.startsWith(Reach.ROOT + "/")
                ? Reach.needed(method, path.substring(Reach.ROOT.length()))
                : java.util.Optional.<AppScope>empty();
        if (needed.filter(scopes.all()::contains).isEmpty()) throw new Rejected(new AppProblem.OutOfScope(needed));
    }

    /// As the ledger has it.
    public ThroughApp through() {
        return new ThroughApp(app.value(), name);
    }

    /// Requests are counted for the app and the agent, whichever token is shown.
    public String counted() {
        return app.value() + " " + caller.agent().value();
    }
}
