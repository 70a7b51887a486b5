package org.goodword.mail.domainkeys;

import org.goodword.mail.authenticating.Dns;

/// Whether the world can see a key.
final class Publication {
    private Publication() {}

    static boolean of(DomainKey key, Dns dns) throws Dns.Silent {
        return dns.texts(key.recordName()).stream()
                .map(text -> text.replaceAll("\\s", ""))
                .anyMatch(text -> text.contains("p=" + key.publicKey()));
    }
}
