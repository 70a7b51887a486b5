package org.goodword.mail.letterhead;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A conversation to look at a letterhead by.
///
/// @param said by the customer, newest first
record Sample(String customer, String subject, String reply, String html, List<String> said) {
    static final long NUMBER = 1042;

    private static final Sample EN = new Sample(
            "Dana Scully",
            "The lamp flickers",
            "Hello Dana,\n\nthank you for the picture. A new bulb is on its way to you.",
            "<p>Hello Dana,</p><p>thank you for the picture. A new bulb is <strong>on its way</strong> to you.</p>",
            List.of("Here is a picture of it.", "Since yesterday the lamp flickers. What can I do?"));
    private static final Sample DE = new Sample(
            "Dana Scully",
            "Die Lampe flackert",
            "Guten Tag,\n\ndanke für das Bild. Eine neue Birne ist auf dem Weg zu Ihnen.",
            "<p>Guten Tag,</p><p>danke für das Bild. Eine neue Birne ist <strong>auf dem Weg</strong> zu Ihnen.</p>",
            List.of("Hier ist ein Bild davon.", "Seit gestern flackert die Lampe. Was kann ich tun?"));

    static Sample in(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("de") ? DE : EN;
    }

    Stream<String> said(Letterhead.History history) {
        return switch (history) {
            case NONE -> Stream.empty();
            case LAST -> said.stream().limit(1);
            case ALL -> said.stream();
        };
    }
}
