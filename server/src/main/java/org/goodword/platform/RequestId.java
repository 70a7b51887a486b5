package org.goodword.platform;

import java.util.Optional;
import org.slf4j.MDC;

/// The id of the request, mail or job being worked on: in the log, the ledger and the problem.
public final class RequestId {
    public static final String MDC_KEY = "requestId";

    private RequestId() {}

    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(MDC_KEY));
    }
}
