package org.goodword.mail.domainkeys;

import java.time.Instant;

/// A key of a domain, as the world may know it.
///
/// @param publicKey X.509, in base64
/// @param signs what leaves from addresses of the domain is signed with it
public record DomainKey(String domain, String selector, String publicKey, boolean signs, Instant createdAt) {
    /// Where the world looks for it (RFC 6376 §3.6.2.1).
    public String recordName() {
        return selector + "._domainkey." + domain;
    }

    /// What has to stand there.
    public String recordText() {
        return "v=DKIM1; k=rsa; p=" + publicKey;
    }
}
