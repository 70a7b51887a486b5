package org.goodword.realtime.web;

import java.util.List;
import java.util.Map;
import org.goodword.platform.WhileServing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

@Configuration(proxyBeanMethods = false)
@WhileServing
class StreamConfiguration {
    /// Two of them for each open socket: the standard 8 KB would take more memory than all else of a stream.
    private static final int BUFFER = 1024;

    @Bean
    ServletServerContainerFactoryBean socketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER);
        container.setMaxBinaryMessageBufferSize(BUFFER);
        return container;
    }

    @Bean
    HandlerMapping streamMapping(StreamSockets sockets, Gate gate) {
        var requests = new WebSocketHttpRequestHandler(sockets, new DefaultHandshakeHandler());
        requests.setHandshakeInterceptors(List.of(gate));
        var mapping = new WebSocketHandlerMapping();
        mapping.setUrlMap(Map.of("/api/v1/stream", requests));
        // Before controllers, who would answer for the static pages' fallback.
        mapping.setOrder(-1);
        return mapping;
    }
}
