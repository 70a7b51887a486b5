package org.goodword.ticketing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.conversation.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to files of conversations, for channels that have no agent as their caller.
@Component
public class TicketFiles {
    private final Uploads uploads;
    private final MessageQuery messages;

    TicketFiles(Uploads uploads, MessageQuery messages) {
        this.uploads = uploads;
        this.messages = messages;
    }

    /// A file on its way to a message; one that is attached to none within 24 hours is swept away.
    ///
    /// @param most bytes
    public StoredFile keep(InputStream content, long most, String name, String mediaType) throws IOException, TooLarge {
        return uploads.keep(content, most, name, mediaType);
    }

    /// An attachment of what the customer may see in this ticket.
    @Transactional(readOnly = true)
    public Optional<StoredFile> shown(UUID attachment, TicketId ticket) {
        return messages.shownAttachment(attachment, ticket).map(Message.Attachment::file);
    }
}
