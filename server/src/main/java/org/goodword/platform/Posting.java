package org.goodword.platform;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.goodword.platform.Outside.NotFetched;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Posts to a URL that a person or program named: to the world outside only, as [Outside] says. The address that was
/// looked at is the one that is connected to, however the name changes; redirects are not followed, nothing is
/// remembered, and all of it has ten seconds.
@Component
public class Posting implements DisposableBean {
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    public static final int MOST_KEPT = 1024;
    private static final int MOST_READ = 64 * 1024;
    private static final int THREADS = 16;
    private static final int AT_ONCE = 8;
    private static final Duration RESTING = Duration.ofSeconds(30);

    private final Outside outside;
    private @Nullable HttpClient client;

    Posting(Outside outside) {
        this.outside = outside;
    }

    /// @param answer its first 1,024 bytes
    public record Posted(int status, String answer, Optional<String> retryAfter) {}

    /// @throws NotFetched when it is no URL that may be posted to; a sentence for people
    public URI checked(String url) throws NotFetched {
        return outside.requireSafe(url);
    }

    /// @throws NotFetched when no answer came; why, as a sentence
    public Posted post(URI to, Map<String, String> headers, byte[] body) throws NotFetched {
        return post(to, headers, "application/json", body);
    }

    /// @throws NotFetched when no answer came; why, as a sentence
    public Posted post(URI to, Map<String, String> headers, String contentType, byte[] body) throws NotFetched {
        var answer = new CompletableFuture<Posted>();
        var request = client().newRequest(to)
                .method(HttpMethod.POST)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .headers(fields -> headers.forEach(fields::put))
                .body(new BytesRequestContent(contentType, body));
        new Hearing(answer).send(request);
        try {
            return answer.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw told(failed, to);
        } catch (TimeoutException late) {
            request.abort(late);
            throw told(late, to);
        } catch (InterruptedException stopped) {
            request.abort(stopped);
            Thread.currentThread().interrupt();
            throw new NotFetched("It was interrupted.");
        }
    }

    private static NotFetched told(Throwable failed, URI to) {
        var causes = Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        for (var cause : causes) {
            if (cause instanceof NotFetched refused) return refused;
            if (cause instanceof ConnectException)
                return new NotFetched("%s cannot be reached.".formatted(to.getHost()));
            if (cause instanceof SSLException)
                return new NotFetched("%s has no certificate that can be trusted.".formatted(to.getHost()));
            if (cause instanceof TimeoutException)
                return new NotFetched(
                        "%s did not answer within %d seconds.".formatted(to.getHost(), PATIENCE.toSeconds()));
        }
        return new NotFetched("%s broke the connection off.".formatted(to.getHost()));
    }

    private static final class Hearing {
        private final CompletableFuture<Posted> answer;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long read;

        Hearing(CompletableFuture<Posted> answer) {
            this.answer = answer;
        }

        void send(Request request) {
            request.onResponseContent(this::hear).send(this::end);
        }

        private void hear(Response response, ByteBuffer content) {
            read += content.remaining();
            var part = new byte[Math.min(content.remaining(), MOST_KEPT - kept.size())];
            content.get(part);
            kept.writeBytes(part);
            if (read > MOST_READ) response.abort(new Enough());
        }

        private void end(Result result) {
            var failure = result.getFailure();
            if (failure == null || failure instanceof Enough) answer.complete(posted(result.getResponse()));
            else answer.completeExceptionally(failure);
        }

        private Posted posted(Response response) {
            return new Posted(
                    response.getStatus(),
                    kept.toString(StandardCharsets.UTF_8),
                    Optional.ofNullable(response.getHeaders().get(HttpHeader.RETRY_AFTER)));
        }
    }

    /// It talks on and on, and nobody reads what it says.
    private static final class Enough extends RuntimeException {}

    private synchronized HttpClient client() {
        var known = client;
        if (known != null) return known;
        var made = made();
        try {
            made.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        client = made;
        return made;
    }

    private HttpClient made() {
        var made = new HttpClient();
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("posting");
        threads.setDaemon(true);
        made.setExecutor(threads);
        made.setSocketAddressResolver(resolver());
        made.setFollowRedirects(false);
        made.setHttpCookieStore(new HttpCookieStore.Empty());
        made.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Goodword"));
        made.setConnectTimeout(PATIENCE.toMillis());
        made.setIdleTimeout(RESTING.toMillis());
        made.setDestinationIdleTimeout(2 * RESTING.toMillis());
        made.setMaxConnectionsPerDestination(AT_ONCE);
        return made;
    }

    private SocketAddressResolver resolver() {
        return (host, port, _, found) -> Thread.startVirtualThread(() -> {
            try {
                found.succeeded(outside.addresses(host).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList());
            } catch (NotFetched refused) {
                found.failed(refused);
            }
        });
    }

    @Override
    public void destroy() throws Exception {
        var running = client;
        if (running != null) running.stop();
    }
}
