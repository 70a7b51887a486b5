package org.goodword.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.files.TooLarge;
import org.goodword.platform.Ids;
import org.goodword.portal.entering.Customer;
import org.goodword.portal.requesting.Asked;
import org.goodword.portal.requesting.Said;
import org.goodword.portal.requesting.Uploading;
import org.goodword.portal.web.TicketPage.Kept;
import org.goodword.ticketing.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Reads forms with words and files. Files are kept at once, so that a form which comes back has them still.
@Component
class SentForms {
    private static final String FIELD = "field.";
    private static final int MOST_FIELDS = 200;

    private final Uploading uploading;

    SentForms(Uploading uploading) {
        this.uploading = uploading;
    }

    /// @param errors of its files: the key of a sentence, by field
    record Sent(
            MessageId id,
            String text,
            String type,
            String subject,
            Map<String, String> fields,
            Set<String> shown,
            List<Kept> kept,
            Map<String, String> errors) {
        Said said() {
            return new Said(id, text, kept.stream().map(one -> one.file().id()).toList());
        }

        Asked asked() {
            return new Asked(type, subject, said(), fields, shown);
        }
    }

    /// Of a request whose sender is known.
    Sent read(HttpServletRequest request, Customer by) {
        var errors = new LinkedHashMap<String, String>();
        var kept = new ArrayList<Kept>();
        values(request, "kept")
                .limit(Uploading.MOST)
                .flatMap(pass -> uploading.kept(pass, by).stream())
                .forEach(file -> kept.add(new Kept(file, uploading.pass(file.id(), by))));
        for (var part : parts(request)) {
            if (part.isEmpty()) continue;
            if (kept.size() >= Uploading.MOST) errors.put("files", "error.files");
            else keep(part, by, kept, errors);
        }
        return new Sent(
                id(request.getParameter("id")),
                value(request, "text"),
                value(request, "type"),
                value(request, "subject"),
                fields(request),
                values(request, "shown").collect(Collectors.toSet()),
                kept,
                errors);
    }

    private void keep(MultipartFile part, Customer by, List<Kept> kept, Map<String, String> errors) {
        var name = part.getOriginalFilename();
        var type = part.getContentType();
        try (var content = part.getInputStream()) {
            var file =
                    uploading.keep(content, name == null ? "" : name, type == null ? "application/octet-stream" : type);
            kept.add(new Kept(file, uploading.pass(file.id(), by)));
        } catch (TooLarge tooLarge) {
            errors.put("files", "error.large");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<MultipartFile> parts(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest form ? form.getFiles("files") : List.of();
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIELD) && entry.getValue().length > 0)
                .limit(MOST_FIELDS)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(FIELD.length()),
                        entry -> entry.getValue()[0].replace("\0", "")));
    }

    private static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name)).flatMap(Stream::of);
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.replace("\0", "");
    }

    private static MessageId id(@Nullable String text) {
        try {
            return new MessageId(text == null ? Ids.next() : UUID.fromString(text));
        } catch (IllegalArgumentException nonsense) {
            return new MessageId(Ids.next());
        }
    }
}
