package org.goodword.mail.domainkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Base64;
import org.goodword.mail.authenticating.Dns;
import org.goodword.mail.authenticating.StubDns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublicationTests {
    private final StubDns dns = new StubDns();
    private final DomainKey key = new DomainKey(
            "lumen.example",
            "gw1",
            Base64.getEncoder().encodeToString(KeyPairs.make().getPublic().getEncoded()),
            false,
            Instant.EPOCH);

    @AfterEach
    void close() {
        dns.close();
    }

    @Test
    void aKeyIsPublishedWhenItsVeryRecordStandsThere() throws Dns.Silent {
        assertThat(Publication.of(key, dns.dns())).isFalse();
        dns.text(key.recordName(), "v=DKIM1; p=another");
        assertThat(Publication.of(key, dns.dns())).isFalse();
        dns.text(key.recordName(), key.recordText().replace("; ", " ;  "));
        assertThat(Publication.of(key, dns.dns())).isTrue();
    }

    @Test
    void aSilentDnsSaysNothing() {
        dns.fallSilent();
        assertThatExceptionOfType(Dns.Silent.class).isThrownBy(() -> Publication.of(key, dns.dns()));
    }
}
