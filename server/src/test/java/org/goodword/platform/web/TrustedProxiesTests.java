package org.goodword.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTests {
    private final TrustedProxies proxies = new TrustedProxies(TrustedProxies.read(TrustedProxySettings.USUAL));

    @Test
    void theLastWhoIsNoProxyIsTheClientWhateverItWroteItself() {
        assertThat(proxies.client(List.of("203.0.113.9"))).hasValue("203.0.113.9");
        assertThat(proxies.client(List.of("127.0.0.1", "203.0.113.9"))).hasValue("203.0.113.9");
        assertThat(proxies.client(List.of("198.51.100.1", "203.0.113.9", "10.0.0.7", "192.168.1.1")))
                .hasValue("203.0.113.9");
        assertThat(proxies.client(List.of("127.0.0.1", "unknown"))).hasValue("unknown");
        assertThat(proxies.client(List.of("10.0.0.8", "10.0.0.7"))).hasValue("10.0.0.8");
        assertThat(proxies.client(List.of())).isEmpty();
    }

    @Test
    void aListThatCannotBeReadRefusesTheStart() {
        assertThat(TrustedProxies.read("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.read("10.0.0.0/8, proxy.intranet"));
    }
}
