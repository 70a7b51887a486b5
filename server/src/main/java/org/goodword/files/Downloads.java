package org.goodword.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Files on their way to a browser, which must never run what a stranger sent.
@Component
public class Downloads {
    /// What a browser may draw. Everything else, SVG and HTML above all, is only ever saved.
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Files files;

    Downloads(Files files) {
        this.files = files;
    }

    /// In parts, too, where one is asked for (RFC 9110 §14).
    public ResponseEntity<Resource> of(StoredFile file) throws IOException {
        return answer(file, DRAWN.contains(file.mediaType()));
    }

    /// Saved, whatever it is.
    public ResponseEntity<Resource> saved(StoredFile file) throws IOException {
        return answer(file, false);
    }

    private ResponseEntity<Resource> answer(StoredFile file, boolean drawn) throws IOException {
        var disposition = (drawn ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(drawn ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
                // The content never changes: who goes on after a broken line gets the rest of the same.
                .eTag(file.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                // Said here as well: what Spring Security adds late is missing from answers that outgrow Jetty's
                // buffer.
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(files.content(file));
    }
}
