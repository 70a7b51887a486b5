package org.goodword.openid;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;

/// What a provider is asked for (RFC 6749 §3.3).
public final class Scopes {
    private static final int MOST = 50;
    private static final Pattern ONE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,100}");

    private Scopes() {}

    /// These and `openid`, each once.
    ///
    /// @throws org.goodword.platform.Rejected `invalid-value`
    public static List<String> of(List<String> wanted) {
        if (wanted.size() > MOST) throw Invalid.of("scopes", "At most %d are kept.".formatted(MOST));
        var scopes = Stream.concat(Stream.of("openid"), wanted.stream().map(String::strip))
                .distinct()
                .toList();
        for (var scope : scopes)
            if (!ONE.matcher(scope).matches()) throw Invalid.of("scopes", "\"%s\" is no scope.".formatted(scope));
        return scopes;
    }
}
