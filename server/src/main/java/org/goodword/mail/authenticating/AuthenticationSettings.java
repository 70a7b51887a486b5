package org.goodword.mail.authenticating;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `goodword.mail.authentication.*`
///
/// @param dns `system`, or the resolver that is asked, as `host` or `host:port`
/// @param patience for one answer of it
/// @param trusted names (the authserv-id of RFC 8601 §2.2) of mail servers that stand before Goodword and take forged
/// `Authentication-Results` of their name out: what they found counts, and nothing is checked again
@ConfigurationProperties("goodword.mail.authentication")
public record AuthenticationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("system") String dns,
        @DefaultValue("3s") Duration patience,
        @DefaultValue List<String> trusted) {}
