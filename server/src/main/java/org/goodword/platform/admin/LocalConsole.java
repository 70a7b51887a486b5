package org.goodword.platform.admin;

import org.goodword.platform.Terminal;
import org.goodword.platform.spi.AdminConsole;

/// The terminal of this very process, when a command runs without a server.
public final class LocalConsole implements AdminConsole {
    @Override
    public void line(String text) {
        Terminal.say(text);
    }

    @Override
    public void note(String text) {
        Terminal.note(text);
    }
}
