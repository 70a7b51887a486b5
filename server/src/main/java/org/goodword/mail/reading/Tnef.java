package org.goodword.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.goodword.ticketing.html.HtmlText;
import org.jspecify.annotations.Nullable;

/// What Outlook packs into winmail.dat (MS-OXTNEF).
final class Tnef {
    /// The library holds all of it in memory.
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private static final int MAX_FILES = 200;

    static {
        TNEFAttribute.setMaxRecordLength(MAX_BYTES);
        MAPIAttribute.setMaxRecordLength(MAX_BYTES);
    }

    private Tnef() {}

    record Unpacked(List<ReadAttachment> files, Optional<String> html, Optional<String> text) {}

    /// Absent for what is broken or too large.
    static Optional<Unpacked> unpack(Spool packed) {
        if (packed.size() > MAX_BYTES) return Optional.empty();
        var files = new ArrayList<ReadAttachment>();
        try (var in = packed.open()) {
            var message = new HMEFMessage(in);
            for (var attachment :
                    message.getAttachments().stream().limit(MAX_FILES).toList()) files.add(file(attachment));
            var html = html(message);
            return Optional.of(new Unpacked(files, html, html.isPresent() ? Optional.empty() : text(message)));
        } catch (UncheckedIOException disk) {
            files.forEach(file -> file.content().close());
            throw disk;
        } catch (IOException | RuntimeException broken) {
            files.forEach(file -> file.content().close());
            return Optional.empty();
        }
    }

    private static ReadAttachment file(Attachment attachment) throws IOException {
        var given = attachment.getLongFilename() == null ? attachment.getFilename() : attachment.getLongFilename();
        var name = given == null ? "" : PartName.safe(given);
        var type = string(attachment.getMAPIAttribute(MAPIProperty.ATTACH_MIME_TAG))
                .map(text -> CleanText.line(text, 200).toLowerCase(Locale.ROOT))
                .filter(text -> text.matches("[a-z0-9.+-]+/[a-z0-9.+-]+"))
                .orElse("application/octet-stream");
        var id = string(attachment.getMAPIAttribute(MAPIProperty.ATTACH_CONTENT_ID))
                .flatMap(MessageIds::contentId);
        var content = attachment.getContents();
        return new ReadAttachment(
                name.isEmpty() ? PartName.byType(type) : name,
                type,
                id,
                id.isPresent(),
                Spool.of(new ByteArrayInputStream(content == null ? new byte[0] : content)));
    }

    private static Optional<String> html(HMEFMessage message) {
        var html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        return html == null ? Optional.empty() : some(decoded(html));
    }

    private static Optional<String> text(HMEFMessage message) {
        return string(message.getMessageMAPIAttribute(MAPIProperty.BODY))
                .flatMap(Tnef::some)
                .or(() -> rtf(message).flatMap(RtfText::of));
    }

    private static Optional<String> rtf(HMEFMessage message) {
        return message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED) instanceof MAPIRtfAttribute rtf
                ? Optional.ofNullable(rtf.getDataString())
                : Optional.empty();
    }

    private static Optional<String> string(@Nullable MAPIAttribute attribute) {
        if (attribute == null) return Optional.empty();
        return attribute instanceof MAPIStringAttribute text
                ? Optional.ofNullable(text.getDataString())
                : Optional.of(decoded(attribute));
    }

    private static String decoded(MAPIAttribute attribute) {
        if (attribute instanceof MAPIStringAttribute text && text.getDataString() != null) return text.getDataString();
        var data = attribute.getData();
        return MailCharset.decode(data == null ? new byte[0] : data, Optional.empty());
    }

    private static Optional<String> some(String text) {
        var clean = CleanText.cut(CleanText.of(text), Part.MAX_TEXT_BYTES);
        return HtmlText.of(clean).isBlank() ? Optional.empty() : Optional.of(clean);
    }
}
