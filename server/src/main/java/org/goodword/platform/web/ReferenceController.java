package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.goodword.platform.NotFound;
import org.goodword.platform.reference.Reference;
import org.goodword.platform.reference.ReferenceReading;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The reference of the API, to read: for anybody, as `openapi.json` is. It runs no script and loads nothing.
@RestController
class ReferenceController {
    private static final JsonMapper JSON = new JsonMapper();

    private final OpenApiWebMvcResource description;
    private final PublicPages pages;
    private final AtomicReference<@Nullable Reference> known = new AtomicReference<>();

    ReferenceController(OpenApiWebMvcResource description, PublicPages pages) {
        this.description = description;
        this.pages = pages;
    }

    @GetMapping("/api/docs")
    ResponseEntity<String> index(HttpServletRequest request) throws IOException {
        return pages.show(HttpStatus.OK, "reference/index.jte", Map.of("reference", reference(request)));
    }

    @GetMapping("/api/docs/{name}")
    ResponseEntity<String> group(@PathVariable String name, HttpServletRequest request) throws IOException {
        var group = reference(request).group(name).orElseThrow(() -> NotFound.of("page", name));
        return pages.show(HttpStatus.OK, "reference/group.jte", Map.of("group", group));
    }

    // It is the same for as long as the server runs.
    private Reference reference(HttpServletRequest request) throws IOException {
        var read = known.get();
        if (read != null) return read;
        var json = description.openapiJson(request, "/api/v1/openapi.json", Locale.ENGLISH);
        var fresh = ReferenceReading.read(JSON.readTree(json));
        known.set(fresh);
        return fresh;
    }
}
