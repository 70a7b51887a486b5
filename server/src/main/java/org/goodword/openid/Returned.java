package org.goodword.openid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came back with her (OpenID Connect Core 1.0 §3.1.2.5, RFC 9207).
///
/// @param issuer who says it is
/// @param error what the provider said instead of a code
public record Returned(String state, Optional<String> code, Optional<String> issuer, Optional<String> error) {
    /// As the provider added it to the address.
    public static Returned of(
            String state,
            @Nullable String code,
            @Nullable String issuer,
            @Nullable String error,
            @Nullable String description) {
        var said = Optional.ofNullable(error)
                .map(one -> description == null ? one : one + ", " + description.replaceAll("\\.$", ""));
        return new Returned(
                state, Optional.ofNullable(code).filter(_ -> error == null), Optional.ofNullable(issuer), said);
    }
}
