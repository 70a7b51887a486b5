package org.goodword.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTests {
    @Test
    void aRangeContainsWhatBeginsAsItDoes() {
        assertThat(contains("192.0.2.0/24", "192.0.2.255")).isTrue();
        assertThat(contains("192.0.2.0/24", "192.0.3.0")).isFalse();
        assertThat(contains("192.0.2.128/25", "192.0.2.127")).isFalse();
        assertThat(contains("0.0.0.0/0", "8.8.8.8")).isTrue();
        assertThat(contains("192.0.2.7", "192.0.2.7")).isTrue();
        assertThat(contains("192.0.2.7", "192.0.2.8")).isFalse();
        assertThat(contains("2001:db8::/32", "2001:db8:1::9")).isTrue();
        assertThat(contains("2001:db8::/33", "2001:db8:8000::9")).isFalse();
        assertThat(contains("2001:db8::/32", "2001:db9::")).isFalse();
    }

    @Test
    void theTwoKindsOfAddressesAreApartButForThoseThatAreTheSame() {
        assertThat(contains("0.0.0.0/0", "2001:db8::1")).isFalse();
        assertThat(contains("::/0", "192.0.2.1")).isFalse();
        assertThat(contains("192.0.2.0/24", "::ffff:192.0.2.9")).isTrue();
        assertThat(contains("fe80::/10", "fe80::1%eth0")).isTrue();
    }

    @Test
    void whatIsNoNetworkIsNoneAndNobodyAsksTheDns() {
        for (var text : new String[] {
            "",
            "/",
            "example.org",
            "localhost",
            "192.0.2.0/33",
            "192.0.2.0/",
            "192.0.2.0/-1",
            "2001:db8::/129",
            "a/8",
            "192.0.2.256",
            "192.0.2.0/24/8",
            "192.0.2.0 /24"
        }) assertThat(Network.read(text)).as(text).isEmpty();
    }

    private static boolean contains(String network, String address) {
        return Network.read(network)
                .orElseThrow()
                .contains(Network.literal(address).orElseThrow());
    }
}
