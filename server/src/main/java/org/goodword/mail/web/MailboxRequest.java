package org.goodword.mail.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.mail.fetching.AfterwardsWord;
import org.goodword.mail.fetching.FetchedMailbox.Begin;
import org.goodword.mail.fetching.FetchedMailbox.Server;
import org.goodword.mail.fetching.MailboxPlan;
import org.goodword.mail.fetching.MailboxPlan.OAuthPlan;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;

record MailboxRequest(
        @NotBlank @Size(max = 253) String host,
        @Min(1) @Max(65535) int port,
        @NotBlank @Pattern(regexp = "none|starttls|tls") String tls,
        @NotBlank @Size(max = 320) String user,
        @Nullable @Size(max = 500) String password,
        @Nullable @Valid OAuthRequest oauth,

        @Nullable @Size(min = 1, max = 20) List<@NotBlank @Size(max = 250) String> folders,

        @Schema(defaultValue = "unread") @Nullable @Pattern(regexp = "new|unread|all")
        String begin,

        @Schema(defaultValue = "leave") @Nullable @Pattern(regexp = "leave|flag|move|delete")
        String afterwards,

        @Nullable @Size(max = 250) String moveTo) {
    MailboxPlan plan() {
        return new MailboxPlan(
                new Server(host.strip(), port, tls),
                user.strip(),
                Optional.ofNullable(password).filter(given -> !given.isEmpty()),
                Optional.ofNullable(oauth).map(OAuthRequest::plan),
                folders == null ? List.of(MailboxPlan.INBOX) : folders,
                begin == null ? Begin.UNREAD : Begin.valueOf(begin.toUpperCase(Locale.ROOT)),
                AfterwardsWord.parse(afterwards == null ? "leave" : afterwards, moveTo));
    }

    record OAuthRequest(
            @NotBlank @Size(max = 500) String tokenEndpoint,
            @Nullable @Size(max = 500) String authorizationEndpoint,
            @NotBlank @Size(max = 500) String clientId,
            @Nullable @Size(max = 2000) String clientSecret,
            @Nullable @Size(max = 8000) String refreshToken,
            @Nullable @Size(max = 2000) String scope) {
        OAuthPlan plan() {
            return new OAuthPlan(
                    address("tokenEndpoint", tokenEndpoint),
                    Optional.ofNullable(authorizationEndpoint)
                            .filter(given -> !given.isBlank())
                            .map(given -> address("authorizationEndpoint", given)),
                    clientId,
                    Optional.ofNullable(clientSecret),
                    Optional.ofNullable(refreshToken),
                    Optional.ofNullable(scope));
        }

        private static URI address(String field, String typed) {
            try {
                return URI.create(typed.strip());
            } catch (IllegalArgumentException noAddress) {
                throw Invalid.of(field, "What providers are asked at must be an https:// address.");
            }
        }
    }
}
