package org.goodword.platform.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.goodword.platform.Network;

/// Says who the peer of a request is. A proxy that is trusted may say so in `X-Forwarded-For`, others may say what they
/// like. Of several addresses the last one counts that is no trusted proxy: what stands before it was written by the
/// peer itself.
final class TrustedProxies implements HttpConfiguration.Customizer {
    private static final String FOR = "X-Forwarded-For";
    // Goodword's proxies speak `X-Forwarded-*`; what stands in this one was written by the peer.
    private static final String STANDARD = "Forwarded";

    private final List<Network> trusted;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    TrustedProxies(List<Network> trusted) {
        this.trusted = trusted;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var peer = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(peer instanceof InetSocketAddress inet) || !isTrusted(inet.getAddress())) return request;
        var headers = HttpFields.build(request.getHeaders()).remove(STANDARD);
        client(request.getHeaders().getCSV(FOR, false)).ifPresent(address -> headers.put(FOR, address));
        return forwarded.customize(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return headers;
                    }
                },
                responseHeaders);
    }

    /// Of the addresses that proxies wrote down, nearest last.
    Optional<String> client(List<String> addresses) {
        return addresses.reversed().stream()
                .filter(address ->
                        !Network.literal(address).map(this::isTrusted).orElse(false))
                .findFirst()
                .or(() -> addresses.stream().findFirst());
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /// @throws IllegalArgumentException for what is no network
    static List<Network> read(String networks) {
        return Stream.of(networks.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Network.read(text)
                        .orElseThrow(() -> new IllegalArgumentException("No network: \"" + text + "\"")))
                .toList();
    }
}
