package org.goodword.platform.web;

import org.goodword.platform.Terminal;
import org.goodword.platform.WhileServing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says where Goodword is, last of all: scripts wait for this line.
@Component
@WhileServing
class ReadyLine {
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null)
            Terminal.say("Goodword is ready: http://localhost:"
                    + server.getWebServer().getPort());
    }
}
