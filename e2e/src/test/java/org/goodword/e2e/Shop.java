package org.goodword.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Somebody's site, on an origin of its own, with the chat on every page. As strict as docs/use/chat.md allows.
final class Shop implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
              <head><meta charset="utf-8"><title>Shop: %2$s</title><meta name="viewport" content="width=device-width">
              <meta name="color-scheme" content="light dark"></head>
              <body>
                <main><h1>Shop: %2$s</h1><p>Paper and pens.</p><button id="next">Next</button></main>
                <script src="/site.js"></script>
                <script async src="%1$s/widget.js" data-brand="%3$s"%4$s></script>
              </body>
            </html>
            """;

    /// What the site does by itself: it listens, shows the next product without loading a page, and knows its customer.
    private static final String SITE = """
            window.heard = [];
            window.Goodword = window.Goodword || function () { (Goodword.q = Goodword.q || []).push(arguments); };
            for (const name of ['ready', 'open', 'close', 'message', 'chat-started', 'chat-ended', 'availability', 'identified', 'identify-failed'])
              Goodword('on', name, () => heard.push(name));
            document.getElementById('next').addEventListener('click', () => {
              history.pushState({}, '', '/product');
              document.title = 'Shop: Product';
              document.querySelector('h1').textContent = 'Product';
            });
            const proof = new URLSearchParams(location.search).get('proof');
            if (proof) Goodword('identify', proof);
            """;

    private final HttpServer server;
    private final String desk;
    private final String brand;

    /// @param brand the key of the brand that chats here
    Shop(House house, String brand) {
        this.desk = house.url();
        this.brand = brand;
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// On the desk's own site, as chat.shop.example and shop.example are.
    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// On another site: a browser may forbid the frame to keep anything there.
    String foreignUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var script = path.equals("/site.js");
        var language = path.startsWith("/ar") ? " data-language=\"ar\"" : "";
        var title = path.equals("/") ? "Home" : path.substring(1);
        var content = script ? SITE : PAGE.formatted(desk, title, brand, language);
        var headers = exchange.getResponseHeaders();
        headers.add("Content-Type", (script ? "text/javascript" : "text/html") + "; charset=utf-8");
        headers.add(
                "Content-Security-Policy",
                ("default-src 'none'; script-src 'self' %1$s; style-src 'self'; connect-src %1$s; frame-src %1$s; "
                                + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
                        .formatted(desk));
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        if (path.equals("/favicon.ico")) exchange.sendResponseHeaders(204, -1);
        else {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
