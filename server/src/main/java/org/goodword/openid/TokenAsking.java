package org.goodword.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.goodword.openid.Discovery.Provider;
import org.goodword.platform.Outside;
import org.goodword.platform.Outside.NotFetched;
import org.springframework.stereotype.Component;

/// Asks a provider for tokens (OpenID Connect Core 1.0 §3.1.3), and for what its tokens leave out (§5.3).
@Component
class TokenAsking {
    private static final int LONGEST = 256 * 1024;

    private final Outside outside;

    TokenAsking(Outside outside) {
        this.outside = outside;
    }

    /// @throws Rejected `provider-unreachable`, `provider-refused`
    OIDCTokens redeem(Provider provider, Client client, Journey journey, String code) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), URI.create(journey.redirect()), new CodeVerifier(journey.verifier()));
        var at = provider.metadata().getTokenEndpointURI();
        var id = new ClientID(client.clientId());
        var request = client.secret().isEmpty()
                ? new TokenRequest.Builder(at, id, grant).build()
                : new TokenRequest.Builder(at, proof(provider, id, new Secret(client.secret())), grant).build();
        try {
            var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send(this::send));
            if (answer instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) return tokens.getOIDCTokens();
            if (answer.indicatesSuccess()) throw ProviderProblem.token(client, "shape", "it gave no ID token.");
            throw ProviderProblem.refused(client, words(answer.toErrorResponse().getErrorObject()));
        } catch (IOException away) {
            throw ProviderProblem.unreachable(client, String.valueOf(away.getMessage()));
        } catch (ParseException other) {
            throw ProviderProblem.token(client, "shape", "its answer for a token cannot be read.");
        }
    }

    /// What the provider tells about who this token is of.
    ///
    /// @throws Rejected `provider-unreachable`, `id-token-refused`
    JWTClaimsSet userInfo(URI at, AccessToken token, Client client) {
        try {
            var answer = UserInfoResponse.parse(
                    new UserInfoRequest(at, token).toHTTPRequest().send(this::send));
            if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null)
                throw ProviderProblem.token(client, "shape", "it does not tell who you are.");
            return answer.toSuccessResponse().getUserInfo().toJWTClaimsSet();
        } catch (IOException away) {
            throw ProviderProblem.unreachable(client, String.valueOf(away.getMessage()));
        } catch (ParseException other) {
            throw ProviderProblem.token(client, "shape", "what it tells about you cannot be read.");
        }
    }

    private static ClientAuthentication proof(Provider provider, ClientID id, Secret secret) {
        var ways = Optional.ofNullable(provider.metadata().getTokenEndpointAuthMethods())
                .orElse(List.of());
        var byPost = ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return byPost ? new ClientSecretPost(id, secret) : new ClientSecretBasic(id, secret);
    }

    private static String words(ErrorObject error) {
        var code = Optional.ofNullable(error.getCode()).orElse("status " + error.getHTTPStatusCode());
        return Optional.ofNullable(error.getDescription())
                .map(more -> code + ", " + more.replaceAll("\\.$", ""))
                .orElse(code);
    }

    private ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        request.getHeaderMap().forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = Optional.ofNullable(request.getBody()).map(text -> text.getBytes(StandardCharsets.UTF_8));
        try {
            var answer = outside.ask(request.getURI().toString(), headers, body, LONGEST);
            var told = new HTTPResponse(answer.status());
            answer.contentType().ifPresent(type -> told.setHeader("Content-Type", type));
            told.setBody(new String(answer.body(), StandardCharsets.UTF_8));
            return told;
        } catch (NotFetched refused) {
            throw new IOException(refused.sentence());
        }
    }
}
