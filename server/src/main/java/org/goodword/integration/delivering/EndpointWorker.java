package org.goodword.integration.delivering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goodword.integration.EndpointId;
import org.goodword.integration.delivering.Attempts.Attempt;
import org.goodword.integration.delivering.Attempts.Result;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.platform.Outside.NotFetched;
import org.goodword.platform.Posting;
import org.goodword.platform.Posting.Posted;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.platform.work.Persistently;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Looks at one endpoint at a time and lets what it claimed run beside: who hangs keeps neither this worker nor another
/// endpoint waiting.
@Component
class EndpointWorker implements DueWorker, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointWorker.class);

    private final Attempts sending;
    private final Posting posting;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    EndpointWorker(Attempts sending, Posting posting, Clock clock) {
        this.sending = sending;
        this.posting = posting;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EndpointDeliveries.WORK;
    }

    @Override
    public void handle(Due due) {
        for (var attempt : sending.claim(new EndpointId(due.subject())))
            threads.submit(() -> Workspaces.in(due.workspace(), () -> attempt(due.workspace(), attempt)));
    }

    private void attempt(WorkspaceId workspace, Attempt attempt) {
        try {
            var result = post(attempt);
            var delivery = attempt.delivery();
            Persistently.run(() -> sending.record(attempt.endpoint().id(), delivery.id(), delivery.attempts(), result));
        } catch (RuntimeException failed) {
            // It stays `sending`, and is tried again when its time is over.
            LOG.error(
                    "A delivery failed: workspace={} delivery={}",
                    workspace.value(),
                    attempt.delivery().id(),
                    failed);
        }
    }

    private Result post(Attempt attempt) {
        var began = System.nanoTime();
        try {
            var endpoint = attempt.endpoint();
            var body = attempt.delivery().payload();
            var posted = posting.post(
                    URI.create(endpoint.url()), headers(endpoint, attempt.delivery()), body.getBytes(UTF_8));
            return new Result(
                    Optional.of(posted.status()),
                    since(began),
                    // NUL is no text to PostgreSQL.
                    Optional.of(posted.answer().replace('\0', '\uFFFD')),
                    trouble(posted),
                    posted.retryAfter());
        } catch (NotFetched failed) {
            return new Result(
                    Optional.empty(), since(began), Optional.empty(), Optional.of(failed.sentence()), Optional.empty());
        }
    }

    private Map<String, String> headers(Endpoint endpoint, Delivery delivery) {
        var headers = new LinkedHashMap<String, String>();
        if (!endpoint.kind().isSigned()) return headers;
        Instant now = clock.instant();
        headers.put("webhook-id", delivery.id().toString());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put(
                "webhook-signature",
                Signature.of(
                        delivery.id().toString(),
                        now.getEpochSecond(),
                        delivery.payload(),
                        endpoint.secrets().at(now)));
        return headers;
    }

    private static Optional<String> trouble(Posted posted) {
        var status = posted.status();
        if (status / 100 == 2) return Optional.empty();
        if (status / 100 == 3) return Optional.of("It redirects (%d), which is not followed.".formatted(status));
        if (status == 410) return Optional.of("It wants no more (410).");
        if (status == 429) return Optional.of("It was asked too often (429).");
        return Optional.of("It answers with an error (%d).".formatted(status));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
