package org.goodword.mail.delivering;

import java.util.List;
import org.goodword.files.Files;
import org.goodword.mail.linking.LinkedFile;
import org.goodword.mail.writing.OutgoingFile;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.springframework.stereotype.Component;

/// What a message of ours takes along.
@Component
class Attached {
    private final Files files;

    Attached(Files files) {
        this.files = files;
    }

    // What an agent put in is meant to be seen; only a stranger's images wait to be asked for.
    static String shown(String html) {
        return html.replace(" data-remote-src=\"", " src=\"");
    }

    List<OutgoingFile> of(Message message, boolean inline) {
        return message.attachments().stream()
                .filter(attachment ->
                        (attachment.inline() && attachment.contentId().isPresent()) == inline)
                .map(this::file)
                .toList();
    }

    /// But for those that go as links.
    List<OutgoingFile> of(Message message, List<LinkedFile> links) {
        var linked = links.stream().map(LinkedFile::attachment).toList();
        return message.attachments().stream()
                .filter(attachment -> !linked.contains(attachment.id()))
                .filter(attachment ->
                        !attachment.inline() || attachment.contentId().isEmpty())
                .map(this::file)
                .toList();
    }

    private OutgoingFile file(Attachment attachment) {
        var file = attachment.file();
        return new OutgoingFile(
                file.name(), file.mediaType(), attachment.contentId().orElse(""), () -> files.open(file));
    }
}
