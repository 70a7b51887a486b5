package org.goodword.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a sign-in comes from.
///
/// @param browser "Firefox"; empty when it says nothing we know, as is the system ("Windows")
/// @param address of the peer, as the server or a trusted proxy saw it
/// @param device what its cookie says; empty when it has none
public record Visit(String browser, String system, String address, String device) implements Serializable {
    public static final String COOKIE = "goodword-device";

    private static final Map<String, String> BROWSERS =
            ordered("Edg", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    public static Visit of(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Visit(
                first(BROWSERS, agent),
                first(SYSTEMS, agent),
                request.getRemoteAddr(),
                Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(""));
    }

    /// "Chrome, Android"; empty when it says nothing we know.
    String spoken() {
        return Stream.of(browser, system).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /// What may be kept with a session: the cookie opens nothing, but is nobody else's business.
    Visit withoutDevice() {
        return new Visit(browser, system, address, "");
    }

    private static String first(Map<String, String> known, String words) {
        return known.entrySet().stream()
                .filter(one -> words.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
