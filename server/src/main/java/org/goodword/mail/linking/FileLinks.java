package org.goodword.mail.linking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.channels.ChannelAccount;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the links of a reply that is about to leave. They are written down before it leaves, and at another
/// attempt they are the same, whatever the account's settings have become.
@Component
public class FileLinks {
    static final String SECRET = "file";

    private final FileLinkStore store;
    private final Signatures signatures;
    private final Lookups lookups;
    private final String url;
    private final Clock clock;

    FileLinks(
            FileLinkStore store,
            Signatures signatures,
            Lookups lookups,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url,
            Clock clock) {
        this.store = store;
        this.signatures = signatures;
        this.lookups = lookups;
        this.url = url;
        this.clock = clock;
    }

    /// Those of its files that go as links.
    @Transactional
    public List<LinkedFile> of(Message message, ChannelAccount account) {
        var made = store.of(message.id());
        var links = made.isEmpty() ? make(message, account) : made;
        var attachments = message.attachments().stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        return links.stream().flatMap(link -> told(link, attachments).stream()).toList();
    }

    private List<FileLink> make(Message message, ChannelAccount account) {
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(account.mails().linkDays()));
        var made = TooMuch.of(message.attachments(), account.mails().attachUpToBytes()).stream()
                .map(one -> new FileLink(
                        Ids.next(),
                        message.ticket(),
                        message.id(),
                        one.id(),
                        one.file().id(),
                        until,
                        0,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        made.forEach(link -> store.insert(link, now));
        return made;
    }

    private Optional<LinkedFile> told(FileLink link, Map<UUID, Attachment> attachments) {
        return Optional.ofNullable(attachments.get(link.attachment())).map(attachment -> {
            var token = signatures.link(SECRET, Workspaces.current(), link.id());
            lookups.put(Lookups.Kind.FILE, token.hash(), link.id());
            var file = attachment.file();
            return new LinkedFile(attachment.id(), file.name(), file.size(), url + "/f/" + token.value(), link.until());
        });
    }
}
