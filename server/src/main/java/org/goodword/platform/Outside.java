package org.goodword.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fetches what people name by a URL: from the world outside only, never from the house's own network, unless the
/// operator trusts a host by name (`goodword.outside.trusted-hosts`). Java keeps the addresses of a host for half a
/// minute,
/// so that a name hardly changes between the look at it and the connection.
@Component
public class Outside {
    private static final int MOST_REDIRECTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<String> trusted;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Outside(@Value("${goodword.outside.trusted-hosts:}") Set<String> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    /// @param body empty when it is unchanged
    public record Fetched(Optional<byte[]> body, Optional<String> etag) {}

    /// The message says why, as a sentence for people.
    public static final class NotFetched extends Exception {
        public NotFetched(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /// @param etag of what is known already
    /// @param most bytes
    public Fetched get(String url, Optional<String> etag, int most) throws NotFetched {
        var at = checked(url);
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                var response = client.send(request(at, etag), BodyHandlers.ofInputStream());
                try (var body = response.body()) {
                    var next = redirect(response, at);
                    if (next.isEmpty()) return fetched(response, read(body, at, most), most);
                    at = checked(next.get());
                }
            }
        } catch (IOException unreachable) {
            throw new NotFetched("%s cannot be reached.".formatted(at.getHost()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotFetched("It was interrupted.");
        }
        throw new NotFetched("%s redirects too often.".formatted(at.getHost()));
    }

    /// An answer as it came, whatever its status.
    public record Answer(int status, Optional<String> contentType, byte[] body) {}

    /// Asks for what only who has the headers or the body gets. Redirects are not followed: they would carry a secret
    /// elsewhere.
    ///
    /// @param body posted; empty to get
    /// @param most bytes
    public Answer ask(String url, Map<String, String> headers, Optional<byte[]> body, int most) throws NotFetched {
        var at = requireSafe(url);
        var request = HttpRequest.newBuilder(at).timeout(PATIENCE).header("User-Agent", "Goodword");
        headers.forEach(request::header);
        body.ifPresent(bytes -> request.POST(BodyPublishers.ofByteArray(bytes)));
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (var answer = response.body()) {
                var bytes = read(answer, at, most);
                if (bytes.length > most) throw new NotFetched("It is larger than %d KB.".formatted(most / 1024));
                return new Answer(response.statusCode(), response.headers().firstValue("Content-Type"), bytes);
            }
        } catch (IOException unreachable) {
            throw new NotFetched("%s cannot be reached.".formatted(at.getHost()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotFetched("It was interrupted.");
        }
    }

    /// Where a secret may travel to: over TLS, or to a host that the operator trusts.
    public URI requireSafe(String url) throws NotFetched {
        var at = checked(url);
        if (!at.getScheme().equals("https") && !isTrusted(at.getHost()))
            throw new NotFetched("The address must begin with https://.");
        return at;
    }

    /// The patience with a request ends at its answer's headers; who sends the rest drop by drop is left as well.
    private static byte[] read(InputStream body, URI from, int most)
            throws IOException, NotFetched, InterruptedException {
        var reading = new FutureTask<>(() -> body.readNBytes(most + 1));
        Thread.startVirtualThread(reading);
        try {
            return reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new NotFetched("%s sends it too slowly.".formatted(from.getHost()));
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    /// @throws NotFetched when it is no URL that may be fetched
    public URI checked(String url) throws NotFetched {
        URI at;
        try {
            at = URI.create(url.strip().replaceFirst("^webcals?://", "https://"));
        } catch (IllegalArgumentException malformed) {
            throw new NotFetched("This is no address of a page.");
        }
        var scheme = at.getScheme();
        if (scheme == null || !(scheme.equals("https") || scheme.equals("http")))
            throw new NotFetched("The address must begin with https://.");
        if (at.getHost() == null || at.getUserInfo() != null) throw new NotFetched("This is no address of a page.");
        addresses(at.getHost());
        return at;
    }

    /// Where a host is now, if that is outside. Who connects to what stands here cannot be led elsewhere meanwhile.
    List<InetAddress> addresses(String host) throws NotFetched {
        try {
            var found = List.of(InetAddress.getAllByName(host));
            if (!isTrusted(host) && found.stream().anyMatch(Outside::isInside))
                throw new NotFetched("%s lies inside of our own network.".formatted(host));
            return found;
        } catch (UnknownHostException unknown) {
            throw new NotFetched("There is no host %s.".formatted(host));
        }
    }

    boolean isTrusted(String host) {
        return trusted.contains(host);
    }

    /// Of this machine, of private networks, or of no machine at all.
    static boolean isInside(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return true;
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (bytes.length == 16) return first == 0xfc || first == 0xfd || isMapped(bytes);
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 198 && (second & 0xfe) == 18;
    }

    /// IPv4 inside of IPv6, by NAT64 or 6to4: nobody keeps a calendar there.
    private static boolean isMapped(byte[] bytes) {
        var nat64 =
                bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        var sixToFour = (bytes[0] & 0xff) == 0x20 && (bytes[1] & 0xff) == 0x02;
        var compatible = bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 0;
        return nat64 || sixToFour || compatible;
    }

    private static HttpRequest request(URI at, Optional<String> etag) {
        var request = HttpRequest.newBuilder(at).timeout(PATIENCE).header("User-Agent", "Goodword");
        etag.ifPresent(known -> request.header("If-None-Match", known));
        return request.build();
    }

    private static Optional<String> redirect(HttpResponse<?> response, URI at) {
        return response.statusCode() / 100 == 3 && response.statusCode() != 304
                ? response.headers()
                        .firstValue("Location")
                        .map(to -> at.resolve(to).toString())
                : Optional.empty();
    }

    private static Fetched fetched(HttpResponse<?> response, byte[] body, int most) throws NotFetched {
        var etag = response.headers().firstValue("ETag");
        if (response.statusCode() == 304) return new Fetched(Optional.empty(), etag);
        if (response.statusCode() != 200)
            throw new NotFetched("The server answers with an error (%d).".formatted(response.statusCode()));
        if (body.length > most) throw new NotFetched("It is larger than %d KB.".formatted(most / 1024));
        return new Fetched(Optional.of(body), etag);
    }
}
