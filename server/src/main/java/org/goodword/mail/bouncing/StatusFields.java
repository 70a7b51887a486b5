package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.platform.EmailAddress;

/// What a delivery report says of one recipient (RFC 3464 §2.3, RFC 6533).
///
/// @param addresses the one written to first
/// @param diagnosticType `smtp`: the words are those of the server that refused
record StatusFields(
        List<EmailAddress> addresses,
        Action action,
        Optional<String> status,
        String diagnosticType,
        String diagnostic) {
    private static final String FINAL = "final-recipient";
    private static final String ORIGINAL = "original-recipient";
    private static final String ACTION = "action";
    private static final String STATUS = "status";
    private static final String DIAGNOSTIC = "diagnostic-code";
    private static final Set<String> OF_RECIPIENT = Set.of(FINAL, ORIGINAL, ACTION, STATUS, DIAGNOSTIC);
    private static final Pattern CODE = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern ESCAPED = Pattern.compile("\\\\x\\{([0-9a-fA-F]{1,6})}");

    enum Action {
        FAILED,
        DELAYED,
        ARRIVED
    }

    static boolean isOfRecipient(String field) {
        return OF_RECIPIENT.contains(field);
    }

    /// Of every recipient that the text tells of.
    static List<StatusFields> in(String text) {
        return Fields.groups(text).stream().flatMap(group -> of(group).stream()).toList();
    }

    private static Optional<StatusFields> of(Fields group) {
        if (!group.has(FINAL) && !group.has(ORIGINAL)) return Optional.empty();
        var status = group.get(STATUS).flatMap(StatusFields::code);
        return action(group, status).map(action -> {
            var diagnostic = group.get(DIAGNOSTIC).orElse("");
            var colon = diagnostic.indexOf(';');
            return new StatusFields(
                    Stream.of(ORIGINAL, FINAL)
                            .flatMap(name -> group.get(name).stream())
                            .flatMap(value -> address(value).stream())
                            .distinct()
                            .toList(),
                    action,
                    status,
                    diagnostic.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT),
                    diagnostic.substring(colon + 1).strip());
        });
    }

    private static Optional<String> code(String value) {
        var found = CODE.matcher(value);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static Optional<Action> action(Fields group, Optional<String> status) {
        var word = group.get(ACTION).orElse("").strip().toLowerCase(Locale.ROOT).split("[^a-z]")[0];
        return switch (word) {
            case "failed" -> Optional.of(Action.FAILED);
            case "delayed" -> Optional.of(Action.DELAYED);
            case "delivered", "relayed", "expanded" -> Optional.of(Action.ARRIVED);
            default ->
                status.map(code -> switch (code.charAt(0)) {
                    case '5' -> Action.FAILED;
                    case '4' -> Action.DELAYED;
                    default -> Action.ARRIVED;
                });
        };
    }

    /// `rfc822; <dana@nordwind.example>`, or in the letters of RFC 6533 §3.
    private static Optional<EmailAddress> address(String value) {
        var text = value.substring(value.indexOf(';') + 1).strip();
        var plain = ESCAPED.matcher(text).replaceAll(code -> Matcher.quoteReplacement(letter(code.group(1))));
        return EmailAddress.parse(plain.replaceAll("[<>]", ""));
    }

    private static String letter(String hex) {
        var point = Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }
}
