package org.goodword.portal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.TooLarge;
import org.goodword.identity.BrandId;
import org.goodword.platform.Caller;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.portal.keeping.HostName;
import org.goodword.portal.keeping.Logos;
import org.goodword.portal.keeping.Portal;
import org.goodword.portal.keeping.Portal.Sharing;
import org.goodword.portal.keeping.Portals;
import org.goodword.portal.keeping.Portals.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/portals/{brand}")
class PortalSettingsController {
    private static final long MOST_BYTES = 512 * 1024;

    private final Portals portals;
    private final Logos logos;

    PortalSettingsController(Portals portals, Logos logos) {
        this.portals = portals;
        this.logos = logos;
    }

    @Operation(
            summary = "How a brand's portal is set up",
            description = "Version 0: nobody has settled it yet, and it is closed. `address` is where it is. Errors: "
                    + "`not-found`, `not-allowed`.")
    @GetMapping
    ResponseEntity<PortalSettings> show(@PathVariable UUID brand, Caller caller) {
        return answer(portals.of(new BrandId(brand), caller));
    }

    @Operation(
            summary = "Set a brand's portal up",
            description =
                    "The whole document, but for its logo. `title`: at most 100 characters, empty for the brand's "
                            + "name; `welcome`: at most 2,000, for who is not signed in. `strangers`: who never wrote may sign "
                            + "in. `organisations`: whether people see each other's tickets: `off`, `sharing` (in organisations "
                            + "that say so) or `all`. `inCopy`: who is in copy of a ticket sees what of it went to him; absent for not. `host`: its own host name, which is led here by its owner; null for none. "
                            + "Errors: `not-found`, `stale-version`, `invalid-value`, `key-taken` for a host that another brand "
                            + "or workspace has, `not-allowed`.")
    @PutMapping
    ResponseEntity<PortalSettings> set(
            @PathVariable UUID brand, @Valid @RequestBody PortalRequest body, Precondition seen, Caller caller) {
        return answer(portals.set(body.portal(new BrandId(brand)), seen, caller));
    }

    @Operation(
            summary = "Put a logo above a brand's portal",
            description = "The body is the picture: PNG, JPEG, GIF or WebP of at most 512 KB. Errors: `not-found`, "
                    + "`invalid-value`, `file-too-large`, `not-allowed`.")
    @PutMapping("/logo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setLogo(@PathVariable UUID brand, HttpServletRequest request, Caller caller) {
        try {
            logos.set(new BrandId(brand), request.getInputStream(), MOST_BYTES, caller);
        } catch (TooLarge tooLarge) {
            throw new Rejected(new LogoTooLarge(tooLarge.most()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Operation(summary = "Take the logo away", description = "Harmless to repeat. Errors: `not-found`, `not-allowed`.")
    @DeleteMapping("/logo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeLogo(@PathVariable UUID brand, Caller caller) {
        logos.remove(new BrandId(brand), caller);
    }

    private static ResponseEntity<PortalSettings> answer(Kept kept) {
        return ResponseEntity.ok()
                .eTag(kept.portal().version().etag())
                .body(PortalSettings.of(kept.portal(), kept.address()));
    }

    record PortalRequest(
            boolean enabled,
            @NotNull @Size(max = 100) String title,
            @NotNull @Size(max = 2_000) String welcome,

            @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "is a colour such as #0f5b6b")
            String colour,

            boolean strangers,

            @NotNull @Pattern(regexp = "off|sharing|all", message = "is off, sharing or all")
            String organisations,

            @Nullable Boolean inCopy,
            @Nullable @Size(max = 253) String host) {
        Portal portal(BrandId brand) {
            return new Portal(
                    brand,
                    enabled,
                    title.replaceAll("\\p{Cntrl}", " ").strip(),
                    welcome.replace("\r\n", "\n").strip(),
                    colour.toLowerCase(Locale.ROOT),
                    strangers,
                    Sharing.of(organisations),
                    Boolean.TRUE.equals(inCopy),
                    Optional.ofNullable(host).filter(text -> !text.isBlank()).map(HostName::of),
                    Optional.empty(),
                    new Version(0));
        }
    }

    /// @param address where it is, without a slash at its end
    @Schema(name = "PortalSettings")
    record PortalSettings(
            UUID brand,
            boolean enabled,
            String title,
            String welcome,
            String colour,
            boolean strangers,
            String organisations,
            boolean inCopy,
            @Nullable String host,
            boolean hasLogo,
            String address,
            int version) {
        static PortalSettings of(Portal portal, String address) {
            return new PortalSettings(
                    portal.brand().value(),
                    portal.enabled(),
                    portal.title(),
                    portal.welcome(),
                    portal.colour(),
                    portal.strangers(),
                    portal.organisations().code(),
                    portal.inCopy(),
                    portal.host().map(HostName::value).orElse(null),
                    portal.logo().isPresent(),
                    address,
                    portal.version().value());
        }
    }

    record LogoTooLarge(long most) implements Problem {
        @Override
        public Code code() {
            return new Code("file-too-large", Status.TOO_LARGE);
        }

        @Override
        public String detail() {
            return "A logo has at most %d KB.".formatted(most / 1024);
        }
    }
}
