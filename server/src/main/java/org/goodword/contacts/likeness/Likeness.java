package org.goodword.contacts.likeness;

/// Two who may be the same, and why.
///
/// @param value what they share: a mailbox, a domain
public record Likeness(Candidate one, Candidate other, Reason reason, String value) {
    public enum Reason {
        /// Two addresses that reach one mailbox.
        MAILBOX,
        /// One name, in one organisation.
        NAME_AND_ORGANISATION,
        /// One name, at one domain.
        NAME_AND_DOMAIN,
        /// One name, and one of the two has no address.
        NAME_WITHOUT_ADDRESS,
        /// Names that differ as typing errors do, in one organisation.
        SPELLING_AND_ORGANISATION,
        /// The same at one domain.
        SPELLING_AND_DOMAIN,
        /// Of organisations: one name.
        NAME,
        /// Of organisations: names that differ as typing errors do.
        SPELLING,
        /// Of organisations: domains that differ in their ending only.
        DOMAIN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
