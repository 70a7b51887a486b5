package org.goodword.mail.receiving;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

// Apart from the receiver, which a process without listeners leaves out: the limits hold for mails by other ways too.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class ReceivingConfiguration {}
