package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.chat.attending.Attendance;
import org.goodword.chat.attending.Attending;
import org.goodword.chat.visiting.Proofs;
import org.goodword.chat.visiting.Visitors;
import org.goodword.chat.widget.Sightings;
import org.goodword.chat.widget.Widget;
import org.goodword.chat.widget.Widget.Identify;
import org.goodword.chat.widget.Widgets;
import org.goodword.fields.Questions;
import org.goodword.identity.Brand;
import org.goodword.identity.Brands;
import org.goodword.platform.NotFound;
import org.goodword.platform.Throttle;
import org.goodword.platform.Workspaces;
import org.goodword.platform.web.HostWorkspace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What a widget asks before anybody is known.
@RestController
@RequestMapping("/api/v1/chat")
class ArrivalController {
    private static final List<String> SPOKEN = List.of("en", "de", "ar");

    private final HostWorkspace hosts;
    private final Brands brands;
    private final Visitors visitors;
    private final Widgets widgets;
    private final Sightings sightings;
    private final Proofs proofs;
    private final Attendance attendance;
    private final Questions questions;
    private final Throttle perPeer;

    ArrivalController(
            HostWorkspace hosts,
            Brands brands,
            Visitors visitors,
            Widgets widgets,
            Sightings sightings,
            Proofs proofs,
            Attendance attendance,
            Questions questions,
            @Value("${goodword.limits.visitors-per-hour:300}") int perHour) {
        this.hosts = hosts;
        this.brands = brands;
        this.visitors = visitors;
        this.widgets = widgets;
        this.sightings = sightings;
        this.proofs = proofs;
        this.attendance = attendance;
        this.questions = questions;
        this.perPeer = new Throttle("new conversations", perHour, Duration.ofHours(1));
    }

    @Operation(
            summary = "How a brand's chat looks",
            description = "For anybody, from any page (CORS); may be kept for a minute. Error: `not-found`.")
    @GetMapping("/config/{brand}")
    ResponseEntity<WidgetResponse> config(
            @PathVariable String brand,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return Workspaces.in(hosts.of(request), () -> {
            var found = brand(brand);
            var widget = widgets.of(found.id());
            sightings.seen(found.id(), request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST));
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                    .header("Access-Control-Allow-Origin", "*")
                    .body(response(found, widget, language(found, widget, lang)));
        });
    }

    private WidgetResponse response(Brand brand, Widget widget, String language) {
        var asked = questions.of(widget.questions()).stream()
                .map(question -> AskedOfVisitor.of(question, language))
                .toList();
        return WidgetResponse.of(brand, widget, language, attendance.of(brand.id()), asked);
    }

    /// What the brand settled on, else what the browser speaks if we do, else the brand's own.
    private static String language(Brand brand, Widget widget, @Nullable String browsers) {
        if (widget.language().isPresent()) return widget.language().get();
        var spoken = browsers == null ? "" : Locale.forLanguageTag(browsers).getLanguage();
        return SPOKEN.contains(spoken) ? spoken : brand.language();
    }

    @Operation(
            summary = "Begin as a visitor",
            description = "Made when somebody first acts, never before. The token is told once: it is all that his "
                    + "browser is known by. With `identity` he is the same on each of his devices; with a token of before, what "
                    + "he said as a stranger goes with him. Errors: `not-found`, `identity-invalid` (forged, expired, used "
                    + "before), `identity-required`, `too-many-requests`.")
    @PostMapping("/visitors")
    @ResponseStatus(HttpStatus.CREATED)
    ArrivedResponse arrive(@Valid @RequestBody ArrivalRequest body, HttpServletRequest request) {
        perPeer.take(request.getRemoteAddr());
        return Workspaces.in(hosts.of(request), () -> {
            var brand = brand(body.brand());
            var language = body.language() == null ? brand.language() : body.language();
            var arrived = arrive(brand, language, Optional.ofNullable(body.identity()), request);
            return new ArrivedResponse(
                    arrived.visitor().id().value(), arrived.token().value());
        });
    }

    private Visitors.Arrived arrive(
            Brand brand, String language, Optional<String> identity, HttpServletRequest request) {
        var wanted = widgets.of(brand.id()).identify();
        if (wanted == Identify.REQUIRED && identity.isEmpty()) throw Proofs.required();
        if (wanted == Identify.OFF || identity.isEmpty()) return visitors.arrive(brand.id(), language);
        var proof = proofs.read(identity.get(), widgets.secret(brand.id()));
        return visitors.arrive(brand.id(), language, proof, VisitorGate.anyToken(request));
    }

    private Brand brand(String key) {
        return brands.all().stream()
                .filter(brand -> brand.key().value().equals(key))
                .findFirst()
                .orElseThrow(() -> NotFound.of("brand", key));
    }

    /// @param brand its key, as in the address of its pages
    /// @param identity who the page says he is: a JWT, signed with the widget's key
    @Schema(name = "ChatArrivalRequest")
    record ArrivalRequest(
            @NotBlank @Size(max = 100) String brand,
            @Nullable @Size(min = 2, max = 35) String language,
            @Nullable @Size(max = 4_000) String identity) {}

    @Schema(name = "ChatArrived")
    record ArrivedResponse(UUID visitor, String token) {}

    /// @param availability what a visitor may expect now
    /// @param texts what the brand says in its own words, by key
    /// @param questions asked with the first words of a chat
    @Schema(name = "ChatWidget")
    record WidgetResponse(
            String brand,
            String name,
            boolean enabled,
            String colour,
            String position,
            String language,
            List<String> languages,
            Map<String, String> texts,
            Attending availability,
            String identify,
            boolean rating,
            FilesAllowed files,
            List<AskedOfVisitor> questions) {
        static WidgetResponse of(
                Brand brand, Widget widget, String language, Attending now, List<AskedOfVisitor> questions) {
            return new WidgetResponse(
                    brand.key().value(),
                    brand.name(),
                    widget.enabled(),
                    widget.colour(),
                    widget.position(),
                    language,
                    SPOKEN,
                    widget.textsIn(language),
                    now,
                    widget.identify().code(),
                    widget.rating(),
                    new FilesAllowed(VisitorFileController.MOST_FILES, VisitorFileController.MOST_BYTES),
                    questions);
        }
    }

    @Schema(name = "ChatFilesAllowed")
    record FilesAllowed(int most, long bytes) {}
}
