package org.goodword.mail.receiving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `goodword.smtp.*`
///
/// @param bind `loopback` (both families), `*`, or addresses with commas between them
/// @param host the name in the greeting
/// @param maxSize bytes of one mail
/// @param timeout of a silent peer
/// @param mailsPerMinute and `refusalsPerMinute`: of one peer on one node
@ConfigurationProperties("goodword.smtp")
public record SmtpSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2525") int port,
        @DefaultValue("loopback") String bind,
        @DefaultValue("localhost") String host,
        @DefaultValue("62914560") int maxSize,
        @DefaultValue("100") int maxRecipients,
        @DefaultValue("500") int maxConnections,
        @DefaultValue("50") int maxConnectionsOfPeer,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("20000") int mailsPerMinute,
        @DefaultValue("200") int refusalsPerMinute) {}
