package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.goodword.platform.Problem;
import org.goodword.platform.Throttle;
import org.goodword.platform.web.ProblemResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Answers with a problem before any controller is reached.
@Component
class ProblemWriter {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.code().status().http());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem instanceof Throttle.TooMany tooMany)
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter()));
        response.getOutputStream().write(json.writeValueAsBytes(ProblemResponses.detail(problem)));
    }
}
