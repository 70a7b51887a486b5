package org.goodword.mail.signing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Secrets;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;

/// Addresses and Message-IDs that only we can make, so that whoever answers one belongs to its ticket,
/// whatever their
/// address. Bound to a workspace; 80 bits of a keyed hash; compared in constant time; case does not matter.
@Component
public class Signatures {
    private static final String REPLY = "reply-address";
    private static final String MESSAGE = "message-id";
    private static final String RETURN = "return-path";
    private static final String UNSUBSCRIBE = "unsubscribe-address";
    private static final String LINK = "link";
    private static final int MAC_BYTES = 10;
    private static final int MAX_LOCAL = 64;
    private static final Pattern MESSAGE_ID = Pattern.compile("([0-9a-fA-F]{32})\\.([a-zA-Z2-7]{16})@.+");

    private final Secrets secrets;

    Signatures(Secrets secrets) {
        this.secrets = secrets;
    }

    /// `support+<ticket and mac>@…`. Empty where the address has no room for it (RFC 5321 §4.5.3.1.1:
    /// 64 characters).
    public Optional<EmailAddress> replyAddress(WorkspaceId workspace, EmailAddress address, UUID ticket) {
        return address(REPLY, workspace, address, ticket);
    }

    /// The ticket of an address we made for this workspace.
    public Optional<UUID> ticket(WorkspaceId workspace, EmailAddress address) {
        return named(REPLY, workspace, address);
    }

    /// Where a bounce of what was sent comes to; empty as `replyAddress`.
    public Optional<EmailAddress> returnPath(WorkspaceId workspace, EmailAddress address, UUID sent) {
        return address(RETURN, workspace, address, sent);
    }

    /// What was sent with a return path that we made for this workspace.
    public Optional<UUID> returned(WorkspaceId workspace, EmailAddress address) {
        return named(RETURN, workspace, address);
    }

    /// Where one writes who wants no more mass mail; empty as `replyAddress`.
    public Optional<EmailAddress> unsubscribeAddress(WorkspaceId workspace, EmailAddress address, UUID subscription) {
        return address(UNSUBSCRIBE, workspace, address, subscription);
    }

    /// The subscription of an address we made for this workspace.
    public Optional<UUID> unsubscribed(WorkspaceId workspace, EmailAddress address) {
        return named(UNSUBSCRIBE, workspace, address);
    }

    private Optional<EmailAddress> address(String purpose, WorkspaceId workspace, EmailAddress address, UUID id) {
        var token = ByteBuffer.allocate(16 + MAC_BYTES).put(bytes(id)).put(mac(purpose, workspace, id));
        var local = address.local() + "+" + Base32.encode(token.array());
        return local.length() <= MAX_LOCAL ? EmailAddress.parse(local + "@" + address.domain()) : Optional.empty();
    }

    private Optional<UUID> named(String purpose, WorkspaceId workspace, EmailAddress address) {
        var plus = address.local().lastIndexOf('+');
        if (plus < 0) return Optional.empty();
        return Base32.decode(address.local().substring(plus + 1))
                .filter(token -> token.length == 16 + MAC_BYTES)
                .flatMap(token -> verified(purpose, workspace, ByteBuffer.wrap(token)));
    }

    /// `<uuid>.<mac>@host`, without angle brackets.
    public String messageId(WorkspaceId workspace, UUID message, String host) {
        var hex = message.toString().replace("-", "");
        return hex + "." + Base32.encode(mac(MESSAGE, workspace, message)) + "@" + host;
    }

    /// The message of an id we made for this workspace.
    public Optional<UUID> message(WorkspaceId workspace, String messageId) {
        var parts = MESSAGE_ID.matcher(messageId);
        if (!parts.matches()) return Optional.empty();
        var id = ByteBuffer.allocate(16 + MAC_BYTES)
                .putLong(Long.parseUnsignedLong(parts.group(1), 0, 16, 16))
                .putLong(Long.parseUnsignedLong(parts.group(1), 16, 32, 16));
        return Base32.decode(parts.group(2))
                .flatMap(mac -> verified(MESSAGE, workspace, id.put(mac).flip()));
    }

    /// The secret in a link, the same whenever it is asked for.
    ///
    /// @param what the link is for, such as `file`
    public Token link(String what, WorkspaceId workspace, UUID subject) {
        var mac = secrets.mac(LINK + ":" + what, message(workspace, subject));
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(mac));
    }

    /// The address without what we added: whose mailbox it is.
    public static EmailAddress base(EmailAddress address) {
        var plus = address.local().lastIndexOf('+');
        return plus <= 0 ? address : new EmailAddress(address.local().substring(0, plus) + "@" + address.domain());
    }

    private Optional<UUID> verified(String purpose, WorkspaceId workspace, ByteBuffer token) {
        var id = new UUID(token.getLong(), token.getLong());
        var mac = new byte[MAC_BYTES];
        token.get(mac);
        return secrets.verifies(purpose, message(workspace, id), mac) ? Optional.of(id) : Optional.empty();
    }

    private byte[] mac(String purpose, WorkspaceId workspace, UUID id) {
        return Arrays.copyOf(secrets.mac(purpose, message(workspace, id)), MAC_BYTES);
    }

    private static byte[] message(WorkspaceId workspace, UUID id) {
        return ByteBuffer.allocate(20).putInt(workspace.value()).put(bytes(id)).array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
