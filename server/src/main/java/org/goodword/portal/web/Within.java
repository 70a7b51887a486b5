package org.goodword.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Places in a portal that a request may name: from one slash, never on another host.
final class Within {
    static final String HOME = "/";
    private static final Pattern SHAPE = Pattern.compile("/(?!/)[A-Za-z0-9/?&=%.+~_-]{0,500}");
    private static final String ENTRY = "/entry";

    private Within() {}

    /// That place, else home.
    static String orHome(String text) {
        return SHAPE.matcher(text).matches() ? text : HOME;
    }

    /// Where somebody goes who has signed in: not to where one signs in.
    static String afterEntry(String text) {
        return text.startsWith(ENTRY) ? HOME : orHome(text);
    }

    /// Behind the address of a page from which one signs in.
    static String query(String to) {
        return to.equals(HOME) ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /// The page that asks who is not signed in to do so, and goes on with where she wanted to go.
    static String entry(String to) {
        return HOME + query(afterEntry(to));
    }
}
