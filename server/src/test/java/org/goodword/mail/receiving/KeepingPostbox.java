package org.goodword.mail.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodword.files.TooLarge;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;

/// A postbox of one address that keeps mails in memory, and fails when told to.
final class KeepingPostbox implements Postbox {
    record Kept(Envelope envelope, String content) {}

    final List<Kept> kept = new CopyOnWriteArrayList<>();
    final AtomicBoolean broken = new AtomicBoolean();
    private final UUID account = Ids.next();

    @Override
    public Optional<Mailbox> find(EmailAddress recipient) {
        return recipient.domain().equals("acme.example")
                ? Optional.of(new Mailbox(new WorkspaceId(1), account, recipient))
                : Optional.empty();
    }

    @Override
    public UUID store(Envelope envelope, InputStream content, long most) throws IOException, TooLarge {
        var bytes = content.readNBytes((int) most + 1);
        if (bytes.length > most) throw new TooLarge(most);
        if (broken.get()) throw new IOException("the disk is full");
        kept.add(new Kept(envelope, new String(bytes, ISO_8859_1)));
        return Ids.next();
    }
}
