package org.goodword.realtime.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodword.platform.WhileServing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

@Configuration(proxyBeanMethods = false)
@WhileServing
class StreamConfiguration {
    /// Two of them for each open socket: the standard 8 KB would take more memory than all else of a stream.
    private static final int BUFFER = 1024;

    /// A frame that is not taken in this time ends the connection; who is asked each 20 seconds is never so long
    /// silent.
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    @Bean
    ServletServerContainerFactoryBean socketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER);
        container.setMaxBinaryMessageBufferSize(BUFFER);
        container.setMaxSessionIdleTimeout(LONGEST_SILENCE.toMillis());
        return container;
    }

    @Bean
    HandlerMapping streamMapping(StreamSockets sockets, Gate gate) {
        var requests = new WebSocketHttpRequestHandler(
                sockets, new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy()));
        requests.setHandshakeInterceptors(List.of(gate));
        var mapping = new WebSocketHandlerMapping();
        mapping.setUrlMap(Map.of("/api/v1/stream", requests));
        // Before controllers, who would answer for the static pages' fallback.
        mapping.setOrder(-1);
        return mapping;
    }
}
