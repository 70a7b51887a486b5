package org.goodword.platform.web;

import java.net.URI;
import java.util.Map;
import org.goodword.platform.Problem;
import org.goodword.platform.RequestId;
import org.goodword.platform.Throttle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Turns a problem into its RFC 9457 response.
public final class ProblemResponses {
    static final Map<Integer, String> CODES = Map.of(
            400, "malformed-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "busy");

    private ProblemResponses() {}

    public static ProblemDetail detail(Problem problem) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(problem.code().status().http()), problem.detail());
        detail.setTitle(problem.code().title());
        name(detail, problem.code().value());
        problem.members().forEach(detail::setProperty);
        return detail;
    }

    static ResponseEntity<ProblemDetail> response(Problem problem) {
        var response =
                ResponseEntity.status(problem.code().status().http()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem instanceof Throttle.TooMany tooMany)
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter()));
        return response.body(detail(problem));
    }

    static ResponseEntity<Object> response(int status, String sentence, HttpHeaders headers) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence);
        var code = CODES.getOrDefault(status, status >= 500 ? "internal-error" : "malformed-request");
        detail.setTitle(new Problem.Code(code, Problem.Status.BAD_REQUEST).title());
        name(detail, code);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static void name(ProblemDetail detail, String code) {
        detail.setType(URI.create("https://goodword.org/errors/" + code));
        detail.setProperty("code", code);
        RequestId.current().ifPresent(id -> detail.setProperty("requestId", id));
    }
}
