package org.goodword.mail.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.FileId;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.files.TooLarge;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// Keeps mails as files, with a row for each account they were sent to.
///
/// Several workspaces among the recipients are several transactions; if a later one fails, the sender tries all again,
/// and the earlier ones know the mail as a duplicate.
@Component
class InboundPostbox implements Postbox {
    private final Lookups lookups;
    private final Files files;
    private final Receipts receipts;

    InboundPostbox(Lookups lookups, Files files, Receipts receipts) {
        this.lookups = lookups;
        this.files = files;
        this.receipts = receipts;
    }

    @Override
    public Optional<Mailbox> find(EmailAddress recipient) {
        return lookups.find(Lookups.Kind.ADDRESS, recipient.value())
                .or(() -> lookups.find(
                        Lookups.Kind.ADDRESS, Signatures.base(recipient).value()))
                .map(found -> new Mailbox(found.workspace(), found.subject(), recipient));
    }

    @Override
    public UUID store(Envelope envelope, InputStream content, long most) throws IOException, TooLarge {
        var byWorkspace = envelope.to().stream().collect(Collectors.groupingBy(Mailbox::workspace));
        var first = envelope.to().getFirst().workspace();
        var blob = files.bring(first, content, most);
        for (var workspace : byWorkspace.keySet()) if (!workspace.equals(first)) copy(blob, first, workspace, most);
        UUID receipt = Ids.next();
        for (var entry : byWorkspace.entrySet()) {
            var id = receive(entry, envelope, blob);
            if (entry.getKey().equals(first)) receipt = id;
        }
        return receipt;
    }

    private UUID receive(Map.Entry<WorkspaceId, List<Mailbox>> boxes, Envelope envelope, Blob blob) {
        return Workspaces.in(boxes.getKey(), () -> receipts.write(boxes.getValue(), envelope, blob));
    }

    private void copy(Blob blob, WorkspaceId from, WorkspaceId to, long most) throws IOException, TooLarge {
        var there = new StoredFile(new FileId(Ids.next()), blob.sha256(), blob.size(), "", "");
        try (var content = Workspaces.calling(from, () -> files.open(there))) {
            files.bring(to, content, most);
        } catch (IOException | TooLarge | RuntimeException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
