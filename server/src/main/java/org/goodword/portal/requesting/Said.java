package org.goodword.portal.requesting;

import java.util.List;
import org.goodword.files.FileId;
import org.goodword.ticketing.MessageId;

/// What a customer says, as it came from a form.
///
/// @param id made when the form was shown, so that a second click says nothing twice
public record Said(MessageId id, String text, List<FileId> files) {
    public static final int LONGEST = 50_000;

    /// As it is kept.
    String words() {
        return text.replace("\0", "").replace("\r\n", "\n").strip();
    }
}
