package org.goodword.platform.web;

import java.sql.SQLException;
import java.util.Set;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The one place where an exception becomes an answer. A user's mistake leaves no stack trace; ours
/// leaves one in the log and only its request id in the answer.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /// character_not_in_repertoire, untranslatable_character
    private static final Set<String> NO_CHARACTER = Set.of("22021", "22P05");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Rejected rejected) {
        return ProblemResponses.response(rejected.problem());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<Object> onBusyDatabase(Exception failed) {
        LOG.warn("The database did not answer: cause={}", failed.toString());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return ProblemResponses.response(503, "The database is busy or restarting. Try again in a moment.", headers);
    }

    /// PostgreSQL keeps every character but U+0000.
    @ExceptionHandler
    ResponseEntity<Object> onWhatTheDatabaseRefuses(DataAccessException failed) throws Exception {
        if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException refused
                && NO_CHARACTER.contains(refused.getSQLState()))
            return widen(Invalid.of("body", "Text cannot contain the null character (U+0000)."));
        return onAnythingElse(failed);
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnythingElse(Exception failed) throws Exception {
        // Security's own exceptions are answered by its filters.
        if (failed.getClass().getName().startsWith("org.springframework.security.")) throw failed;
        if (isBrokenConnection(failed)) throw failed;
        LOG.error("Request failed", failed);
        return ProblemResponses.response(
                500, "Something went wrong on our side. The request id finds it in the log.", new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failed, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return switch (failed.getCause()) {
            case Rejected rejected -> widen(rejected);
            case UnrecognizedPropertyException unknown ->
                widen(Invalid.of(
                        unknown.getPropertyName(),
                        "There is no field \"%s\" here.".formatted(unknown.getPropertyName())));
            case DatabindException mapping when mapping.getCause() instanceof Rejected rejected -> widen(rejected);
            case StreamReadException broken ->
                ProblemResponses.response(400, "The body is not valid JSON: " + broken.getOriginalMessage(), headers);
            case DatabindException mapping ->
                widen(Invalid.of(path(mapping), "The value of \"%s\" has the wrong form.".formatted(path(mapping))));
            case null, default -> ProblemResponses.response(400, "The body is missing or cannot be read.", headers);
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failed, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var error = failed.getBindingResult().getFieldErrors().stream().findFirst();
        return error.map(field -> widen(Invalid.of(
                        field.getField(), "\"%s\" %s.".formatted(field.getField(), field.getDefaultMessage()))))
                .orElseGet(() -> ProblemResponses.response(400, "The request is incomplete.", headers));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failed, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var sentence = body instanceof ProblemDetail detail && detail.getDetail() != null
                ? detail.getDetail()
                : "This request cannot be answered.";
        return ProblemResponses.response(status.value(), sentence, headers);
    }

    private static ResponseEntity<Object> widen(Rejected rejected) {
        var response = ProblemResponses.response(rejected.problem());
        return ResponseEntity.status(response.getStatusCode())
                .headers(response.getHeaders())
                .body(response.getBody());
    }

    private static String path(DatabindException mapping) {
        var path = new StringBuilder();
        for (var step : mapping.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static boolean isBrokenConnection(Exception failed) {
        return failed.getClass().getSimpleName().equals("AsyncRequestNotUsableException")
                || failed.getClass().getSimpleName().equals("ClientAbortException");
    }
}
