package org.goodword.mail.writing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps what people typed from becoming header lines of its own.
final class Lines {
    private static final Pattern MESSAGE_ID = Pattern.compile("[!-;=?-~]{1,900}");

    private Lines() {}

    static String one(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    static String messageId(String id) {
        if (!MESSAGE_ID.matcher(id).matches())
            throw new UnsendableMail("The mail's id \"%s\" is not one.".formatted(one(id)));
        return "<" + id + ">";
    }

    /// Ids of others may be anything; what would break the header is left out.
    static String messageIds(List<String> ids) {
        return ids.stream()
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .map(id -> "<" + id + ">")
                .collect(Collectors.joining("\r\n "));
    }

    static String crlf(String text) {
        return text.replace("\0", "").replaceAll("\r\n|\r|\n", "\r\n");
    }
}
