package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Who looks as a role does changes nothing, whatever the role may do: only the view itself is left, and the session.
record OnlyLooking() implements Problem {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LEAVES = Set.of("/api/v1/session", "/api/v1/session/role-view");

    /// @throws Rejected `only-looking`
    static void requireNot(Caller caller, HttpServletRequest request) {
        if (caller.limits().viewedAs().isEmpty() || READS.contains(request.getMethod())) return;
        if (request.getMethod().equals("DELETE") && LEAVES.contains(request.getRequestURI())) return;
        throw new Rejected(new OnlyLooking());
    }

    @Override
    public Code code() {
        return new Code("only-looking", Status.FORBIDDEN);
    }

    @Override
    public String detail() {
        return "You look at Goodword as another role does, and change nothing meanwhile. Leave that view first.";
    }
}
