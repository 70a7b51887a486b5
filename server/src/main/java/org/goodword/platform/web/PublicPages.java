package org.goodword.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.goodword.platform.Token;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Pages for anybody, written on the server. They run no script, load nothing, and are kept by nobody.
@Component
public class PublicPages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /// @param parameters of the template, which is given `nonce` for its style too
    public ResponseEntity<String> show(HttpStatus status, String template, Map<String, Object> parameters) {
        return show(status, template, parameters, "");
    }

    /// The same, which may show pictures of our own.
    public ResponseEntity<String> showWithPictures(HttpStatus status, String template, Map<String, Object> parameters) {
        return show(status, template, parameters, "; img-src 'self'");
    }

    private ResponseEntity<String> show(
            HttpStatus status, String template, Map<String, Object> parameters, String more) {
        var nonce = Token.random("").value();
        var all = new HashMap<>(parameters);
        all.put("nonce", nonce);
        var out = new StringOutput();
        templates.render(template, all, out);
        return ResponseEntity.status(status)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'nonce-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'%s"
                                .formatted(nonce, more))
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(out.toString());
    }
}
