package org.goodword.mail.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goodword.ticketing.Message.Attachment;

/// Which files of a mail are too much for it.
final class TooMuch {
    private TooMuch() {}

    /// The largest ones, until the others fit. A picture inside the words stays there; it takes room all the
    /// same.
    static List<Attachment> of(List<Attachment> attachments, long most) {
        var size = attachments.stream().mapToLong(one -> one.file().size()).sum();
        var beyond = new ArrayList<Attachment>();
        var largest = attachments.stream()
                .filter(one -> !isShown(one))
                .sorted(Comparator.comparingLong((Attachment one) -> one.file().size())
                        .reversed())
                .toList();
        for (var one : largest) {
            if (size <= most) break;
            beyond.add(one);
            size -= one.file().size();
        }
        return attachments.stream().filter(beyond::contains).toList();
    }

    private static boolean isShown(Attachment attachment) {
        return attachment.inline() && attachment.contentId().isPresent();
    }
}
