package org.goodword.identity.setup;

import org.goodword.platform.Terminal;
import org.goodword.platform.WhileServing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Shows the set-up code to whoever started an empty Goodword.
@Component
@WhileServing
class SetupLine {
    private final Setup setup;
    private final SetupCode code;

    SetupLine(Setup setup, SetupCode code) {
        this.setup = setup;
        this.code = code;
    }

    @EventListener
    @Order(0)
    void on(ApplicationReadyEvent event) {
        if (!setup.isDone()) Terminal.say("Set-up code: " + code.shownOnConsole());
    }
}
