package org.goodword.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.goodword.platform.Caller;

/// How a caller came in, for what outlives the request: an open stream asks it again and again.
public interface Admission {
    /// The caller with the rights of this moment; empty once signed out, revoked or deactivated. Asks the database.
    Optional<Caller> caller();

    static void put(HttpServletRequest request, Admission admission) {
        request.setAttribute(Admission.class.getName(), admission);
    }

    /// That of a request whose caller is known.
    static Optional<Admission> of(HttpServletRequest request) {
        return Optional.ofNullable((Admission) request.getAttribute(Admission.class.getName()));
    }
}
