package org.goodword.mail.writing;

import java.io.IOException;
import java.io.InputStream;

/// A file to send along.
///
/// @param contentId what `cid:` in the html refers to; empty for attachments
/// @param content opened once for each time the mail is written
public record OutgoingFile(String name, String type, String contentId, Content content) {
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
