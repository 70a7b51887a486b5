package org.goodword.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.goodword.platform.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Which peers may say for whom they ask: by default those of this machine and of private networks.
@Component
class TrustedProxySettings implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    static final String USUAL = "127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, fe80::/10";

    private final List<Network> trusted;

    TrustedProxySettings(@Value("${goodword.trusted-proxies:" + USUAL + "}") String networks) {
        this.trusted = TrustedProxies.read(networks);
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server ->
                Stream.of(server.getConnectors()).forEach(connector -> addTo(connector, new TrustedProxies(trusted))));
    }

    private static void addTo(Connector connector, TrustedProxies proxies) {
        for (var factory : connector.getConnectionFactories())
            if (factory instanceof HttpConfiguration.ConnectionFactory http)
                http.getHttpConfiguration().addCustomizer(proxies);
    }
}
