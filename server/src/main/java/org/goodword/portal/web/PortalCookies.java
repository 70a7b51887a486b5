package org.goodword.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.openid.Journey;
import org.goodword.portal.entering.PortalSessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What browsers keep for a portal. No script reads any of them, and none goes to another portal or to the agents' app.
enum PortalCookies {
    SESSION("goodword-portal", PortalSessions.IDLE),
    /// A random word that forms are bound to; it is gone with the browser.
    VISIT("goodword-portal-visit", Duration.ofSeconds(-1)),
    /// What belongs to a way to the provider; it goes nowhere but to where one signs in.
    JOURNEY("goodword-portal-journey", Journey.LIFE),
    LANGUAGE("goodword-portal-language", Duration.ofDays(365));

    private final String key;
    private final Duration life;

    PortalCookies(String key, Duration life) {
        this.key = key;
        this.life = life;
    }

    Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(key))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    void put(String value, String base, HttpServletRequest request, HttpServletResponse response) {
        write(value, life, base, request, response);
    }

    void remove(String base, HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, base, request, response);
    }

    private void write(
            String value, Duration age, String base, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(key, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(base.isEmpty() ? "/" : base)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
