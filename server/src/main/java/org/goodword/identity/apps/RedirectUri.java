package org.goodword.identity.apps;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.goodword.platform.Invalid;

/// Where a browser is sent back to with a code. It has to be the one registered, letter by letter; for a program on the
/// agent's own machine the port may be any (RFC 8252 §7.3).
///
/// @param text as it was registered or asked for
public record RedirectUri(String text) {
    private static final int LONGEST = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    /// @throws Rejected `invalid-value`
    public static RedirectUri registered(String text) {
        var uri = parsed(text);
        var host = uri.getHost();
        if (text.length() > LONGEST
                || host == null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null
                || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && LOOPBACK.contains(host)))
            throw Invalid.of(
                    "redirectUris",
                    "\"%s\" is no address to come back to: use https://…, or http://127.0.0.1/… for a program on the agent's own machine; no fragment, no user."
                            .formatted(text));
        return new RedirectUri(text);
    }

    /// Whether this one was registered, and `asked` may be sent to.
    boolean admits(String asked) {
        return text.equals(asked) || isLoopback() && sameButPort(asked);
    }

    /// Another program on the same machine may listen there too.
    boolean isLoopback() {
        return text.startsWith("http://");
    }

    private boolean sameButPort(String asked) {
        try {
            var uri = new URI(asked);
            return uri.getHost() != null && withoutPort(uri).equals(withoutPort(new URI(text)));
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }

    private static String withoutPort(URI uri) throws URISyntaxException {
        return new URI(uri.getScheme(), uri.getRawUserInfo(), uri.getHost(), -1, null, null, null) + "|"
                + uri.getRawPath() + "|" + uri.getRawQuery() + "|" + uri.getRawFragment();
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException nonsense) {
            throw Invalid.of("redirectUris", "\"%s\" is no address.".formatted(text));
        }
    }
}
