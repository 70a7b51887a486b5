package org.goodword.platform.web;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Most connections wait for news: what each keeps meanwhile is small.
@Configuration(proxyBeanMethods = false)
class ManyConnections {
    private static final String BUFFER = "2048";

    @Bean
    TomcatConnectorCustomizer smallBuffers() {
        return connector -> {
            if (!(connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)) return;
            http.setProperty("socket.appReadBufSize", BUFFER);
            http.setProperty("socket.appWriteBufSize", BUFFER);
        };
    }
}
