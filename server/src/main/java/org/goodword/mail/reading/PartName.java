package org.goodword.mail.reading;

import java.util.Map;
import java.util.Optional;

/// A name for a file in a mail: what the sender calls it without any path, else one by its type.
final class PartName {
    private static final Map<String, String> BY_TYPE = Map.of(
            "message/rfc822", "message.eml",
            "text/calendar", "invite.ics",
            "text/html", "message.html",
            "text/plain", "message.txt",
            "message/delivery-status", "delivery-status.txt",
            "image/png", "image.png",
            "image/jpeg", "image.jpg",
            "image/gif", "image.gif",
            "application/pdf", "document.pdf",
            "application/pgp-signature", "signature.asc");

    private PartName() {}

    static Optional<String> given(HeaderParameters disposition, HeaderParameters type) {
        return disposition
                .get("filename")
                .or(() -> type.get("name"))
                .map(PartName::safe)
                .filter(name -> !name.isEmpty());
    }

    static String byType(String type) {
        return BY_TYPE.getOrDefault(type, "attachment.bin");
    }

    static String safe(String given) {
        var path = given.replace('\\', '/');
        var name = CleanText.line(path.substring(path.lastIndexOf('/') + 1), 1000);
        var plain = name.replaceAll("[<>:\"|?*]", "_").replaceFirst("^\\.+", "");
        return plain.length() <= 200 ? plain : shortened(plain);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        return CleanText.cut(name, 200 - ending.length()) + ending;
    }
}
