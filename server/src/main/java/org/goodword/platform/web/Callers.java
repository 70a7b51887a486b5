package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;

/// Where identity leaves the caller of a request, and controllers find it.
public final class Callers {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    public static void put(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    static Caller of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new Rejected(new NotSignedIn()));
    }

    public record NotSignedIn() implements Problem {
        @Override
        public Code code() {
            return new Code("not-signed-in", Status.UNAUTHENTICATED);
        }

        @Override
        public String detail() {
            return "Sign in, or send an API token as \"Authorization: Bearer …\".";
        }
    }
}
