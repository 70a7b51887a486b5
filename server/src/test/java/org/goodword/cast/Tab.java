package org.goodword.cast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.goodword.cast.Rest.Answer;

/// A browser on a company's host: it keeps cookies, and sends the XSRF token as the app does. Each sits somewhere else.
public final class Tab {
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Rest rest;

    public Tab(Cast cast, Company company) {
        rest = cast.anonymous()
                .with("Host", company.domain())
                .with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        at("203.%d.%d.%d".formatted(number(), number(), number()));
    }

    public static int number() {
        return ThreadLocalRandom.current().nextInt(1, 250);
    }

    /// From this address on, as the proxy says.
    public Tab at(String address) {
        rest = rest.with("X-Forwarded-For", address);
        return this;
    }

    public Tab with(String header, String value) {
        rest = rest.with(header, value);
        return this;
    }

    public Answer signIn(String email, String password) {
        return send("POST", "/session", Map.of("email", email, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer send(String method, String path, Object body) {
        var asked = rest.with("Cookie", line());
        if (cookies.containsKey("XSRF-TOKEN")) asked = asked.with("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        return kept(asked.send(method, path, body));
    }

    /// As a page of somebody else would make this browser do it.
    public Answer forged(String method, String path, Object body) {
        return kept(rest.with("Cookie", line()).send(method, path, body));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Answer kept(Answer answer) {
        List<String> set = answer.headers().allValues("Set-Cookie");
        for (var one : set) {
            var equals = one.indexOf('=');
            var end = one.indexOf(';');
            cookies.put(one.substring(0, equals), one.substring(equals + 1, end < 0 ? one.length() : end));
        }
        return answer;
    }

    private String line() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
