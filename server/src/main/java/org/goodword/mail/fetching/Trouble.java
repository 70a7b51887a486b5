package org.goodword.mail.fetching;

import java.util.Locale;

/// Why a mailbox is not fetched as it should be.
///
/// @param sentence for people, with the server's own words where it had any
public record Trouble(Kind kind, String sentence) {
    private static final int LONGEST = 500;

    public Trouble {
        var line = sentence.replaceAll("[\\p{Cntrl}]+", " ").strip();
        sentence = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    public enum Kind {
        WRONG_PASSWORD,
        /// Nobody has let us in at the provider yet.
        NOT_AUTHORISED,
        /// The mail server does not take the token.
        TOKEN_REFUSED,
        /// The provider gives out no more tokens: access was taken back, or has expired.
        TOKEN_REVOKED,
        /// The token endpoint cannot be reached, or does not speak OAuth.
        TOKEN_ENDPOINT,
        UNREACHABLE,
        NOT_SAFE,
        NO_FOLDER,
        /// The folder to which fetched mail is to be moved is not there.
        NO_TARGET_FOLDER,
        OVER_QUOTA,
        /// It stopped answering.
        HANGS,
        BROKE,
        REFUSED,
        /// Ours: the disk, the database.
        OURS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /// Only a person can mend it; who asks too often is locked out.
        boolean needsAPerson() {
            return switch (this) {
                case WRONG_PASSWORD, NOT_AUTHORISED, TOKEN_REFUSED, TOKEN_REVOKED, NO_FOLDER -> true;
                case TOKEN_ENDPOINT, UNREACHABLE, NOT_SAFE, NO_TARGET_FOLDER, OVER_QUOTA, HANGS, BROKE, REFUSED, OURS ->
                    false;
            };
        }
    }
}
