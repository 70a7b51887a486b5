package org.goodword.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// One walk over the parts of a mail. Broken structure and reached limits end it with a warning; what
/// was read stays.
final class PartWalk {
    static final int MAX_DEPTH = 50;
    static final int MAX_PARTS = 1000;
    static final int MAX_TEXT_BYTES = 4 * 1024 * 1024;
    private static final int MAX_HEADER_BYTES = 4 * 1024 * 1024;
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{1,40})");

    private final MimeTokenStream stream = new MimeTokenStream(MimeConfig.custom()
            .setMaxLineLen(MAX_HEADER_BYTES)
            .setMaxHeaderLen(MAX_HEADER_BYTES)
            .setMaxHeaderCount(-1)
            .build());
    private final Deque<Integer> groups = new ArrayDeque<>();
    private int alternatives;
    private int parts;
    private Headers current = new Headers();

    final Headers headers = new Headers();
    final Body body = new Body();
    final List<ReadAttachment> attachments = new ArrayList<>();
    final Warnings warnings;

    PartWalk(Warnings warnings) {
        this.warnings = warnings;
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        current = headers;
    }

    void over(InputStream mail) throws IOException {
        try {
            stream.parse(new ShortHeader(mail, warnings));
            while (stream.getState() != EntityState.T_END_OF_STREAM && read(stream.getState())) stream.next();
        } catch (MimeException | MimeIOException broken) {
            warnings.add("The mail's structure is broken; what came before the break was read.");
        }
    }

    /// False to stop.
    private boolean read(EntityState state) throws IOException {
        switch (state) {
            case T_START_BODYPART -> current = new Headers();
            case T_FIELD -> {
                if (!current.add(stream.getField()))
                    warnings.add("More than 1,000 header fields; the rest was left out.");
            }
            case T_START_MULTIPART -> {
                return open();
            }
            case T_END_MULTIPART -> groups.poll();
            case T_BODY -> {
                return part();
            }
            default -> {}
        }
        return true;
    }

    private boolean open() {
        if (groups.size() >= MAX_DEPTH)
            return warnings.stop("Parts are nested more than 50 deep; the rest was left out.");
        var type = HeaderParameters.of(current.first("content-type").orElse("")).value();
        var around = groups.isEmpty() ? 0 : groups.peek();
        groups.push(around == 0 && type.equals("multipart/alternative") ? ++alternatives : around);
        return true;
    }

    private boolean part() throws IOException {
        if (++parts > MAX_PARTS) return warnings.stop("More than 1,000 parts; the rest was left out.");
        var type = HeaderParameters.of(current.first("content-type").orElse("text/plain"));
        var disposition =
                HeaderParameters.of(current.first("content-disposition").orElse(""));
        var name = PartName.given(disposition, type);
        var isText = isReadable(type.value())
                && !disposition.value().equals("attachment")
                && (name.isEmpty() || body.isEmpty() && disposition.value().isEmpty());
        if (isText) text(type);
        else attach(type, disposition, name);
        return true;
    }

    private static boolean isReadable(String type) {
        return type.equals("text/html")
                || type.equals("text/plain")
                || type.equals("text/enriched")
                || !type.contains("/")
                // Without a boundary there are no parts, only text.
                || type.startsWith("multipart/");
    }

    private void text(HeaderParameters type) throws IOException {
        var content = stream.getDecodedInputStream();
        var bytes = content.readNBytes(MAX_TEXT_BYTES);
        if (content.read() >= 0)
            warnings.add("A text of more than 4 MB was shortened; the original mail has all of it.");
        var group = groups.isEmpty() ? 0 : groups.peek();
        if (type.value().equals("text/html")) body.html(group, decodeHtml(bytes, type.get("charset")));
        else body.text(group, MailCharset.decode(bytes, type.get("charset")));
    }

    private static String decodeHtml(byte[] bytes, Optional<String> label) {
        if (label.isPresent()) return MailCharset.decode(bytes, label);
        var html = MailCharset.decode(bytes, Optional.empty());
        var declared = META_CHARSET.matcher(html).results().findFirst().map(found -> found.group(1));
        return declared.isPresent() ? MailCharset.decode(bytes, declared) : html;
    }

    private void attach(HeaderParameters type, HeaderParameters disposition, Optional<String> name) throws IOException {
        var contentId = current.first("content-id").flatMap(id -> MessageIds.contentId(id));
        var inline = disposition.value().equals("inline") || disposition.value().isEmpty() && contentId.isPresent();
        var content = Spool.of(stream.getDecodedInputStream());
        var kind = type.value().isEmpty() ? "application/octet-stream" : type.value();
        attachments.add(
                new ReadAttachment(name.orElseGet(() -> PartName.byType(kind)), kind, contentId, inline, content));
    }
}
