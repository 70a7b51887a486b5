package org.goodword.mail.bouncing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.mail.bouncing.Report.Returned;
import org.goodword.mail.reading.ReadAttachment;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.EmailAddress;

/// Looks for the mail that a report is about: in the copy it gives back, in its own text, in what it answers.
final class ReturnedMail {
    private static final int COPY = 64 * 1024;
    private static final int MOST = 30;
    private static final Pattern OUR_ID = Pattern.compile("[0-9a-fA-F]{32}\\.[a-zA-Z2-7]{16}@[^\\s<>\"';,]{1,255}");
    private static final Set<String> COPIES = Set.of(
            "message/rfc822",
            "message/global",
            "message/global-headers",
            "text/rfc822-headers",
            "message/rfc822-headers");

    private ReturnedMail() {}

    static boolean isOurId(String text) {
        return OUR_ID.matcher(text).matches();
    }

    static boolean isCopy(ReadAttachment attachment) {
        return COPIES.contains(attachment.type());
    }

    static Returned of(ReadMail mail, Split text) {
        var copies = Stream.concat(
                        mail.attachments().stream().filter(ReturnedMail::isCopy).map(copy -> copy.words(COPY)),
                        Stream.of(text.copy()))
                .filter(copy -> !copy.isBlank())
                .toList();
        var others = mail.attachments().stream()
                .filter(other -> !isCopy(other) && isText(other))
                .map(other -> other.words(COPY))
                .toList();
        var headers = copies.stream()
                .flatMap(copy -> Fields.groups(copy).stream().limit(1))
                .toList();
        return new Returned(
                ids(mail, text, headers, copies, others),
                Stream.concat(copies.stream(), Stream.of(text.said()))
                        .flatMap(copy -> NamedAddresses.all(header(copy)).stream())
                        .filter(address -> address.local().contains("+"))
                        .distinct()
                        .limit(MOST)
                        .toList(),
                to(headers));
    }

    private static List<String> ids(
            ReadMail mail, Split text, List<Fields> headers, List<String> copies, List<String> others) {
        var found = new LinkedHashSet<String>();
        headers.forEach(header -> header.get("message-id").ifPresent(id -> found.addAll(ids(id))));
        others.forEach(other -> found.addAll(ids(other)));
        found.addAll(ids(text.said()));
        mail.inReplyTo().forEach(id -> found.addAll(ids(id)));
        headers.forEach(header -> header.get("in-reply-to").ifPresent(id -> found.addAll(ids(id))));
        mail.references().reversed().forEach(id -> found.addAll(ids(id)));
        copies.forEach(copy -> found.addAll(ids(copy).reversed()));
        return found.stream().limit(MOST).toList();
    }

    private static List<String> ids(String text) {
        return OUR_ID.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<EmailAddress> to(List<Fields> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of("to", "cc").flatMap(name -> header.get(name).stream()))
                .flatMap(value -> NamedAddresses.all(value).stream())
                .distinct()
                .toList();
    }

    private static String header(String copy) {
        var end = copy.indexOf("\n\n");
        return end < 0 ? copy : copy.substring(0, end);
    }

    private static boolean isText(ReadAttachment attachment) {
        return attachment.type().startsWith("text/") || attachment.type().startsWith("message/");
    }
}
