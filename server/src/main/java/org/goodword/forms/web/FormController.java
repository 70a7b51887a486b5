package org.goodword.forms.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.fields.CustomerForm;
import org.goodword.forms.FormPasses;
import org.goodword.forms.Outcome;
import org.goodword.forms.Submission;
import org.goodword.forms.Submitting;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.goodword.platform.web.PublicPages;
import org.goodword.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page of a brand's form. Works without JavaScript.
@Hidden
@RestController
@RequestMapping(path = "/form/{key}", produces = MediaType.TEXT_HTML_VALUE)
class FormController {
    private static final String FIELD = "field.";
    private static final String WORDS = "org.goodword.forms.words";
    private static final Submission NOTHING = new Submission("", "", "", "", "", "", Map.of());

    private final PublicPages pages;
    private final HostWorkspace hosts;
    private final Brands brands;
    private final FormPasses passes;
    private final Submitting submitting;
    private final CustomerForm fields;
    private final Throttle perVisitor;

    FormController(
            PublicPages pages,
            HostWorkspace hosts,
            Brands brands,
            FormPasses passes,
            Submitting submitting,
            CustomerForm fields,
            @Value("${goodword.limits.forms-per-hour:30}") int perHour) {
        this.pages = pages;
        this.hosts = hosts;
        this.brands = brands;
        this.passes = passes;
        this.submitting = submitting;
        this.fields = fields;
        this.perVisitor = new Throttle("messages", perHour, Duration.ofHours(1));
    }

    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String key,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted,
            HttpServletRequest request) {
        return Workspaces.in(hosts.of(request), () -> {
            var brand = brand(key);
            return form(
                    brand,
                    Words.of(WORDS, accepted, brand.language()),
                    HttpStatus.OK,
                    Optional.empty(),
                    Map.of(),
                    NOTHING);
        });
    }

    @PostMapping
    ResponseEntity<String> send(
            @PathVariable String key,
            @RequestHeader(name = "Accept-Language", defaultValue = "") String accepted,
            @ModelAttribute Typed typed,
            @RequestParam Map<String, String> all,
            HttpServletRequest request) {
        return Workspaces.in(hosts.of(request), () -> {
            var brand = brand(key);
            return send(
                    brand,
                    Words.of(WORDS, accepted, brand.language()),
                    typed.submission(fields(all)),
                    request.getRemoteAddr());
        });
    }

    private ResponseEntity<String> send(Brand brand, Words words, Submission typed, String visitor) {
        try {
            perVisitor.take(visitor);
        } catch (Rejected tooMany) {
            return form(brand, words, HttpStatus.TOO_MANY_REQUESTS, Optional.of("again.too-many"), Map.of(), typed);
        }
        return switch (submitting.submit(brand, typed)) {
            case Outcome.Sent(var number) -> thanks(brand, words, number, typed);
            case Outcome.Incomplete(var errors) ->
                form(brand, words, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("incomplete"), errors, typed);
            case Outcome.Again(var reason) ->
                form(brand, words, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(notice(reason)), Map.of(), typed);
        };
    }

    /// `field.contract` and the like.
    private static Map<String, String> fields(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIELD))
                .limit(200)
                .collect(Collectors.toMap(entry -> entry.getKey().substring(FIELD.length()), Map.Entry::getValue));
    }

    private static String notice(Outcome.Reason reason) {
        return switch (reason) {
            case TOO_QUICK -> "again.too-quick";
            case TOO_OLD -> "again.too-old";
            case LOOKS_AUTOMATIC -> "again.looks-automatic";
            case SENT_BEFORE -> "again.sent-before";
        };
    }

    private Brand brand(String key) {
        return brands.all().stream()
                .filter(brand -> brand.key().value().equals(key))
                .findFirst()
                .orElseThrow(() -> NotFound.of("form", key));
    }

    private ResponseEntity<String> form(
            Brand brand,
            Words words,
            HttpStatus status,
            Optional<String> notice,
            Map<String, String> errors,
            Submission typed) {
        var page = new FormPage(
                brand, words, notice, errors, typed, fields.asked(typed.fields()), passes.issue(brand.id()));
        return pages.show(status, "forms/form.jte", Map.of("page", page));
    }

    private ResponseEntity<String> thanks(Brand brand, Words words, long number, Submission typed) {
        return pages.show(
                HttpStatus.OK,
                "forms/thanks.jte",
                Map.of("brand", brand, "words", words, "number", number, "email", typed.email()));
    }

    /// Fields as the browser sends them; what is missing is empty.
    record Typed(
            @Nullable String name,
            @Nullable String email,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String pass,
            @Nullable String website) {
        Submission submission(Map<String, String> fields) {
            return new Submission(or(name), or(email), or(subject), or(text), or(pass), or(website), fields);
        }

        private static String or(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
