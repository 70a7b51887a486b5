package org.goodword.mail.authenticating;

import java.net.UnknownHostException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthenticationSettings.class)
class AuthenticatingConfiguration {
    private static final int DNS_PORT = 53;

    @Bean
    Dns dns(AuthenticationSettings settings, Clock clock) throws UnknownHostException {
        return new Dns(new PatientResolver(resolver(settings), clock));
    }

    private static Resolver resolver(AuthenticationSettings settings) throws UnknownHostException {
        var resolver = settings.dns().equals("system") ? system() : one(settings.dns());
        resolver.setTimeout(settings.patience());
        return resolver;
    }

    private static Resolver system() {
        var resolver = new ExtendedResolver();
        resolver.setRetries(1);
        return resolver;
    }

    private static Resolver one(String address) throws UnknownHostException {
        var colon = address.lastIndexOf(':');
        var resolver = new SimpleResolver(colon < 0 ? address : address.substring(0, colon));
        resolver.setPort(colon < 0 ? DNS_PORT : Integer.parseInt(address.substring(colon + 1)));
        return resolver;
    }
}
