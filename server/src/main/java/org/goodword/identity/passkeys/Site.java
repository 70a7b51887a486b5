package org.goodword.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// Which site a passkey is for, as the browser knows it: a passkey of another one is refused.
///
/// @param host the relying party's id
/// @param origin `https://desk.example`
public record Site(String host, String origin) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public static Site of(HttpServletRequest request) {
        var host = request.getServerName().toLowerCase(Locale.ROOT);
        var usual = request.getServerPort() == (request.isSecure() ? HTTPS : HTTP);
        var port = usual ? "" : ":" + request.getServerPort();
        return new Site(host, request.getScheme() + "://" + host + port);
    }
}
