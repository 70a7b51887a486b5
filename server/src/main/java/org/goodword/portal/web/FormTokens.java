package org.goodword.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.goodword.platform.Secrets;
import org.springframework.stereotype.Component;

/// Says whether a form was shown by us to this browser: what stands in it is bound to a word that only the browser
/// keeps, and to who was signed in.
@Component
class FormTokens {
    private static final String PURPOSE = "portal-csrf";

    private final Secrets secrets;

    FormTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @param visit the browser's word
    /// @param session of who is signed in, else empty
    String of(String visit, String session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.mac(PURPOSE, bound(visit, session)));
    }

    boolean isOurs(String token, String visit, String session) {
        try {
            var mac = Base64.getUrlDecoder().decode(token);
            return mac.length >= 32 && secrets.verifies(PURPOSE, bound(visit, session), mac);
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static byte[] bound(String visit, String session) {
        return (visit + "\n" + session).getBytes(StandardCharsets.UTF_8);
    }
}
