package org.goodword.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Key;
import org.goodword.identity.people.BrandKeeping;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.web.Idempotency;
import org.goodword.platform.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands")
class BrandController {
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final BrandKeeping brands;
    private final Idempotency idempotency;

    BrandController(BrandKeeping brands, Idempotency idempotency) {
        this.brands = brands;
        this.idempotency = idempotency;
    }

    @Operation(summary = "Brands", description = "Oldest first; the first is the default one.")
    @GetMapping
    BrandsResponse list(Caller caller) {
        return new BrandsResponse(brands.all().stream().map(BrandResponse::of).toList());
    }

    @Operation(summary = "Make a brand")
    @PostMapping
    ResponseEntity<?> create(@Valid @RequestBody BrandRequest body, Caller caller, IdempotencyKey key) {
        return idempotency.once(key, body, () -> {
            var language = body.language() == null ? "en" : body.language();
            var brand = brands.create(new Key(body.key()), body.name(), language, caller);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .eTag(brand.version().etag())
                    .body(BrandResponse.of(brand));
        });
    }

    @Operation(summary = "Change a brand", description = "Errors: `stale-version`.")
    @PatchMapping("/{id}")
    ResponseEntity<BrandResponse> change(
            @PathVariable UUID id, @Valid @RequestBody BrandChangeRequest body, Precondition seen, Caller caller) {
        var brand = brands.change(
                new BrandId(id), seen, Optional.ofNullable(body.name()), Optional.ofNullable(body.language()), caller);
        return ResponseEntity.ok().eTag(brand.version().etag()).body(BrandResponse.of(brand));
    }

    record BrandRequest(
            @NotBlank String key,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Pattern(regexp = LANGUAGE) String language) {}

    record BrandChangeRequest(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Pattern(regexp = LANGUAGE) String language) {}

    record BrandsResponse(List<BrandResponse> items) {}

    record BrandResponse(UUID id, String key, String name, String language, int version) {
        static BrandResponse of(Brand brand) {
            return new BrandResponse(
                    brand.id().value(),
                    brand.key().value(),
                    brand.name(),
                    brand.language(),
                    brand.version().value());
        }
    }
}
