package org.goodword.identity.directory;

import java.util.Locale;

/// Somebody, as a directory knows her for ever: an address may be given to another, this is not.
///
/// @param issuer the directory
/// @param subject her id there
public record OutsideIdentity(Kind kind, String issuer, String subject) {
    public enum Kind {
        OIDC,
        LDAP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
