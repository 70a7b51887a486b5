package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodword.mail.reading.Seal.Check;
import org.goodword.mail.reading.Seal.Scheme;

/// One part of a mail that holds no others: words, a file, or something packed.
final class Part {
    static final int MAX_TEXT_BYTES = 4 * 1024 * 1024;
    private static final int MAX_PACKED = 5;
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{1,40})");
    private static final Pattern HTML = Pattern.compile("(?i)\\s{0,100}<(!doctype html|html)\\b");
    private static final Pattern PGP = Pattern.compile("(?m)^-----BEGIN PGP (SIGNED )?MESSAGE-----[ \t]*\r?$");
    private static final Set<String> TNEF = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
    private static final Set<String> SMIME = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> SMIME_SIGNATURE =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature");

    private final Headers headers;
    private final PartWalk.Group group;
    private final Findings found;
    private final int depth;
    private final HeaderParameters type;
    private final HeaderParameters disposition;
    private final Optional<String> name;

    Part(Headers headers, PartWalk.Group group, Findings found, int depth) {
        this.headers = headers;
        this.group = group;
        this.found = found;
        this.depth = depth;
        // RFC 2046 §5.1.5
        var standing = group.type().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        this.type = HeaderParameters.of(
                headers.first("content-type").filter(value -> !value.isBlank()).orElse(standing));
        this.disposition =
                HeaderParameters.of(headers.first("content-disposition").orElse(""));
        this.name = PartName.given(disposition, type);
    }

    void read(InputStream raw) throws IOException {
        var encoding =
                HeaderParameters.of(headers.first("content-transfer-encoding").orElse(""));
        var content = Decoding.of(encoding.value(), raw);
        if (isText()) text(content);
        else if (SMIME.contains(type.value())) sealed(Spool.of(content));
        else if (isTnef()) tnef(Spool.of(content));
        // Only says which version of PGP follows.
        else if (!type.value().equals("application/pgp-encrypted")) file(Spool.of(content));
        else found.encrypted(Scheme.PGP);
    }

    private boolean isText() {
        return isReadable(type.value())
                && !disposition.value().equals("attachment")
                && (name.isEmpty()
                        || found.body.isEmpty() && disposition.value().isEmpty());
    }

    private static boolean isReadable(String type) {
        return type.equals("text/html")
                || type.equals("text/plain")
                || type.equals("text/enriched")
                || type.equals("text/richtext")
                || !type.contains("/")
                // Without a boundary there are no parts, only text.
                || type.startsWith("multipart/");
    }

    private boolean isTnef() {
        return TNEF.contains(type.value())
                || name.filter("winmail.dat"::equalsIgnoreCase).isPresent();
    }

    private void text(InputStream content) throws IOException {
        var bytes = content.readNBytes(MAX_TEXT_BYTES);
        if (content.read() >= 0)
            found.warnings.add("A text of more than 4 MB was shortened; the original mail has all of it.");
        if (type.value().equals("text/html")) {
            found.body.html(group.alternative(), decodeHtml(bytes));
            return;
        }
        var text = MailCharset.decode(bytes, type.get("charset"));
        if (HTML.matcher(text).lookingAt()) found.body.html(group.alternative(), decodeHtml(bytes));
        else found.body.text(group.alternative(), plain(text));
    }

    private String plain(String text) {
        if (type.value().equals("text/enriched") || type.value().equals("text/richtext")) return EnrichedText.of(text);
        PGP.matcher(text).results().findFirst().ifPresent(armour -> {
            if (armour.group(1) == null) found.encrypted(Scheme.PGP);
            else found.signed(Scheme.PGP, Check.NOT_CHECKED, Optional.empty());
        });
        var isFlowed = type.get("format").filter("flowed"::equalsIgnoreCase).isPresent();
        var delSp = type.get("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return uuencoded(isFlowed ? FlowedText.of(text, delSp) : text);
    }

    private String uuencoded(String text) {
        return UuBlocks.take(text, (file, block) -> {
            if (!found.mayHaveOneMore()) return;
            var content = Decoding.of("uuencode", new ByteArrayInputStream(block.getBytes(ISO_8859_1)));
            var named = PartName.safe(file);
            found.attach(new ReadAttachment(
                    named.isEmpty() ? PartName.byType("") : named,
                    "application/octet-stream",
                    Optional.empty(),
                    false,
                    Spool.of(content)));
        });
    }

    /// A page that names its charset knows better than a label that says little.
    private String decodeHtml(byte[] bytes) {
        var label = type.get("charset");
        if (label.isPresent() && !MailCharset.isWeak(label.get())) return MailCharset.decode(bytes, label);
        var html = MailCharset.decode(bytes, label);
        if (MailCharset.isUtf8(bytes)) return html;
        var declared = META_CHARSET.matcher(html).results().findFirst().map(named -> named.group(1));
        return declared.isPresent() ? MailCharset.decode(bytes, declared) : html;
    }

    private void sealed(Spool packed) throws IOException {
        var kind = type.get("smime-type").orElse("").toLowerCase(java.util.Locale.ROOT);
        var opened = kind.equals("enveloped-data") || depth >= MAX_PACKED
                ? Optional.<Smime.Opened>empty()
                : Smime.open(packed);
        if (opened.isPresent()) {
            found.signed(
                    Scheme.SMIME,
                    opened.get().outcome().check(),
                    opened.get().outcome().signer());
            packed.close();
            inside(opened.get().content());
            return;
        }
        if (!kind.equals("certs-only") && !kind.equals("signed-data") && !kind.equals("compressed-data"))
            found.encrypted(Scheme.SMIME);
        attach(packed, name.orElse("smime.p7m"));
    }

    private void inside(Spool entity) throws IOException {
        try (entity;
                var in = entity.open()) {
            new PartWalk(found, depth + 1).over(in);
        }
    }

    private void tnef(Spool packed) throws IOException {
        var unpacked = Tnef.unpack(packed);
        if (unpacked.isEmpty()) {
            found.warnings.add("The file winmail.dat could not be unpacked; it is attached as it came.");
            attach(packed, name.orElse("winmail.dat"));
            return;
        }
        packed.close();
        if (found.body.isEmpty()) {
            unpacked.get().html().ifPresent(html -> found.body.html(group.alternative(), html));
            unpacked.get().text().ifPresent(text -> found.body.text(group.alternative(), text));
        }
        for (var file : unpacked.get().files()) {
            if (found.mayHaveOneMore()) found.attach(file);
            else file.content().close();
        }
    }

    private void file(Spool content) {
        Cards.of(type, name, content, found);
        if (group.type().equals("multipart/signed")) signature(content);
        attach(content, name.orElseGet(() -> standing(content)));
    }

    private String standing(Spool content) {
        return type.value().equals("message/rfc822") ? MailName.of(content) : PartName.byType(type.value());
    }

    private void signature(Spool content) {
        if (type.value().equals("application/pgp-signature"))
            found.signed(Scheme.PGP, Check.NOT_CHECKED, Optional.empty());
        if (!SMIME_SIGNATURE.contains(type.value())) return;
        if (depth == 0 && found.signedBoundary.isPresent() && found.signature.isEmpty())
            found.signature = Optional.of(content);
        else found.signed(Scheme.SMIME, Check.NOT_CHECKED, Optional.empty());
    }

    private void attach(Spool content, String name) {
        var contentId = headers.first("content-id")
                .flatMap(id -> MessageIds.contentId(id))
                .or(this::byLocation);
        var inline = disposition.value().equals("inline") || disposition.value().isEmpty() && contentId.isPresent();
        var kind = type.value().isEmpty() ? "application/octet-stream" : type.value();
        found.attach(new ReadAttachment(name, kind, contentId, inline, content));
    }

    /// Pages may name their pictures by where they once lay (RFC 2557).
    private Optional<String> byLocation() {
        return headers.first("content-location")
                .map(location -> CleanText.line(location, 500))
                .filter(location -> !location.isEmpty() && group.type().equals("multipart/related"))
                .map(location ->
                        found.locations.computeIfAbsent(location, _ -> "location-" + (found.locations.size() + 1)));
    }
}
