package org.goodword.identity.web;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goodword.identity.apps.App;
import org.goodword.identity.apps.AppId;
import org.goodword.identity.apps.AppScopes;
import org.goodword.identity.apps.Grants;
import org.goodword.identity.rules.RuleKeeping;
import org.goodword.platform.Lookups;
import org.goodword.platform.Throttle;
import org.goodword.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where apps fetch tokens and give them back (RFC 6749 §3.2, RFC 7009). No browser comes here, and no agent.
@RestController
@RequestMapping("/oauth")
class AppTokenEndpoint {
    private static final int LONGEST = 20_000;

    private final Lookups lookups;
    private final Grants grants;
    private final RuleKeeping rules;
    private final Throttle perAddress;

    AppTokenEndpoint(
            Lookups lookups,
            Grants grants,
            RuleKeeping rules,
            @Value("${goodword.limits.app-token-requests-per-minute:600}") int perMinute) {
        this.lookups = lookups;
        this.grants = grants;
        this.rules = rules;
        perAddress = new Throttle("requests for tokens", perMinute, Duration.ofMinutes(1));
    }

    @PostMapping("/token")
    ResponseEntity<Map<String, Object>> token(HttpServletRequest request) throws IOException {
        try {
            var asked = TokenRequest.parse(message(request));
            return as(asked.getClientAuthentication(), asked.getClientID(), request, app -> answer(app, asked));
        } catch (ParseException wrong) {
            return refused(Optional.ofNullable(wrong.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        }
    }

    @PostMapping("/revoke")
    ResponseEntity<Map<String, Object>> revoke(HttpServletRequest request) throws IOException {
        try {
            var asked = TokenRevocationRequest.parse(message(request));
            return as(asked.getClientAuthentication(), asked.getClientID(), request, app -> {
                grants.revoke(app, asked.getToken().getValue());
                return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of());
            });
        } catch (ParseException wrong) {
            return refused(Optional.ofNullable(wrong.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
        }
    }

    private ResponseEntity<Map<String, Object>> as(
            @Nullable ClientAuthentication proof,
            @Nullable ClientID unproven,
            HttpServletRequest request,
            Function<App, ResponseEntity<Map<String, Object>>> work) {
        perAddress.take(request.getRemoteAddr());
        var client = proof == null ? unproven : proof.getClientID();
        var secret = proof instanceof PlainClientSecret plain
                ? Optional.of(plain.getClientSecret().getValue())
                : Optional.<String>empty();
        if (client == null || proof != null && secret.isEmpty()) return refused(OAuth2Error.INVALID_CLIENT);
        var id = AppId.parse(client.getValue());
        var found = id.flatMap(one -> lookups.find(Lookups.Kind.APP, one.value().toString()));
        if (found.isEmpty()) return refused(OAuth2Error.INVALID_CLIENT);
        rules.requireAdmitted(found.get().workspace(), request.getRemoteAddr());
        return Workspaces.in(
                found.get().workspace(),
                () -> grants.authenticate(id.orElseThrow(), secret)
                        .map(work)
                        .orElseGet(() -> refused(OAuth2Error.INVALID_CLIENT)));
    }

    private ResponseEntity<Map<String, Object>> answer(App app, TokenRequest asked) {
        return switch (asked.getAuthorizationGrant()) {
            case AuthorizationCodeGrant code
            when code.getCodeVerifier() != null && code.getRedirectionURI() != null ->
                answer(grants.redeem(
                        app,
                        code.getAuthorizationCode().getValue(),
                        code.getRedirectionURI().toString(),
                        code.getCodeVerifier()));
            case AuthorizationCodeGrant _ ->
                refused(OAuth2Error.INVALID_REQUEST.setDescription("Send redirect_uri and code_verifier."));
            case RefreshTokenGrant refresh -> {
                var scope = Optional.ofNullable(asked.getScope()).filter(one -> !one.isEmpty());
                var wanted = scope.map(Scope::toStringList).flatMap(AppScopes::parse);
                yield scope.isPresent() && wanted.isEmpty()
                        ? refused(OAuth2Error.INVALID_SCOPE)
                        : answer(grants.refresh(app, refresh.getRefreshToken().getValue(), wanted));
            }
            default -> refused(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
        };
    }

    private static ResponseEntity<Map<String, Object>> answer(Grants.Answer answer) {
        return switch (answer) {
            case Grants.Answer.Refused(var error) -> refused(error);
            case Grants.Answer.Tokens(var access, var refresh, var scopes) -> {
                var body = new LinkedHashMap<String, Object>();
                body.put("access_token", access.value());
                body.put("token_type", "Bearer");
                body.put("expires_in", Grants.ACCESS_LIVES.toSeconds());
                body.put("refresh_token", refresh.value());
                body.put("scope", scopes.text());
                yield ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body);
            }
        };
    }

    /// RFC 6749 §5.2.
    private static ResponseEntity<Map<String, Object>> refused(ErrorObject error) {
        var status = error.getCode().equals(OAuth2Error.INVALID_CLIENT.getCode()) ? 401 : 400;
        var response = ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
        if (status == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Goodword\"");
        return response.body(new TokenErrorResponse(error).toJSONObject());
    }

    private static HTTPRequest message(HttpServletRequest request) throws IOException, ParseException {
        var message = new HTTPRequest(
                HTTPRequest.Method.POST, URI.create(request.getRequestURL().toString()));
        message.setContentType(Optional.ofNullable(request.getContentType()).orElse(""));
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(message::setAuthorization);
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) throw new ParseException("Too long", OAuth2Error.INVALID_REQUEST);
        message.setBody(new String(body, StandardCharsets.UTF_8));
        return message;
    }
}
