package org.goodword.mail.reading;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the signs of automatic mail in its headers.
final class AutoMarks {
    private static final Pattern BULK = Pattern.compile("\\b(bulk|junk|list|auto_reply)\\b");
    private static final Pattern SUPPRESS = Pattern.compile("\\b(all|oof|autoreply|dr|rn|nrn)\\b");

    private AutoMarks() {}

    static Set<AutoMark> in(Headers headers) {
        var marks = EnumSet.noneOf(AutoMark.class);
        var submitted = lower(headers, "auto-submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) marks.add(AutoMark.AUTO_SUBMITTED);
        if (submitted.startsWith("auto-replied")) marks.add(AutoMark.AUTO_REPLIED);
        if (isVendorReply(headers)) marks.addAll(Set.of(AutoMark.AUTO_SUBMITTED, AutoMark.AUTO_REPLIED));
        if (BULK.matcher(lower(headers, "precedence")).find()) marks.add(AutoMark.BULK);
        if (headers.has("list-id") || headers.has("list-unsubscribe") || headers.has("list-post"))
            marks.add(AutoMark.LIST);
        if (SUPPRESS.matcher(lower(headers, "x-auto-response-suppress")).find()) marks.add(AutoMark.SUPPRESS);
        if (headers.first("return-path")
                .filter(path -> path.strip().equals("<>"))
                .isPresent()) marks.add(AutoMark.NULL_RETURN_PATH);
        if (HeaderParameters.of(headers.first("content-type").orElse(""))
                .value()
                .equals("multipart/report")) marks.add(AutoMark.REPORT);
        return Set.copyOf(marks);
    }

    private static boolean isVendorReply(Headers headers) {
        return headers.has("x-autoreply") && !lower(headers, "x-autoreply").startsWith("no")
                || headers.has("x-autorespond")
                || lower(headers, "precedence").contains("auto_reply");
    }

    private static String lower(Headers headers, String name) {
        return headers.first(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
