package org.goodword.e2e;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;

/// The way from a screen to the server, which can be cut. Lay it before the screen is used.
final class Wire {
    private final Screen screen;
    private final List<WebSocketRoute> open = new ArrayList<>();
    private boolean cut;

    Wire(Screen screen) {
        this.screen = screen;
        screen.page().routeWebSocket("**/api/v1/stream", this::connect);
    }

    /// Nothing comes through any more, and what was open breaks.
    void cut() {
        hangUp();
        screen.context().setOffline(true);
    }

    /// The stream breaks and stays broken; all else goes on.
    void hangUp() {
        cut = true;
        open.forEach(WebSocketRoute::close);
        open.clear();
    }

    void mend() {
        cut = false;
        screen.context().setOffline(false);
    }

    private void connect(WebSocketRoute socket) {
        if (cut) {
            socket.close();
            return;
        }
        socket.connectToServer();
        open.add(socket);
    }
}
