package org.goodword.identity.web;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.goodword.identity.apps.AppScope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What apps can ask here, told to their libraries (RFC 8414).
@RestController
class ServerMetadata {
    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<Map<String, Object>> show(HttpServletRequest request) {
        var origin = AppConsentController.issuer(request);
        var metadata = new AuthorizationServerMetadata(new Issuer(origin));
        metadata.setAuthorizationEndpointURI(URI.create(origin + "/oauth/authorize"));
        metadata.setTokenEndpointURI(URI.create(origin + "/oauth/token"));
        metadata.setRevocationEndpointURI(URI.create(origin + "/oauth/revoke"));
        metadata.setServiceDocsURI(URI.create(origin + "/api/v1/openapi.json"));
        metadata.setScopes(new Scope(AppScope.ALL.stream().map(AppScope::text).toArray(String[]::new)));
        metadata.setResponseTypes(List.of(new ResponseType(ResponseType.Value.CODE)));
        metadata.setResponseModes(List.of(ResponseMode.QUERY));
        metadata.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
        metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        var ways = List.of(
                ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                ClientAuthenticationMethod.CLIENT_SECRET_POST,
                ClientAuthenticationMethod.NONE);
        metadata.setTokenEndpointAuthMethods(ways);
        metadata.setRevocationEndpointAuthMethods(ways);
        metadata.setSupportsAuthorizationResponseIssuerParam(true);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(metadata.toJSONObject());
    }
}
