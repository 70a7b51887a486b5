package org.goodword.identity.apps;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an app asks for when it sends somebody here (RFC 6749 §4.1.1, RFC 7636 §4.3).
@Component
class AuthorisationRequests {
    /// SHA-256 in base64url (RFC 7636 §4.2).
    private static final int CHALLENGE = 43;

    private final AppStore apps;

    AuthorisationRequests(AppStore apps) {
        this.apps = apps;
    }

    /// Nobody is sent to an address that is not the app's: what is wrong before that is known is told here.
    ///
    /// @param query as it stood in the address, without the question mark
    /// @throws Rejected `unknown-app`, `redirect-uri-not-registered`
    Asked read(String query, String issuer) {
        var parameters = URLUtils.parseParameters(query);
        var app = only(parameters, "client_id")
                .flatMap(AppId::parse)
                .flatMap(apps::find)
                .orElseThrow(() -> new Rejected(new AppProblem.UnknownApp()));
        var back = only(parameters, "redirect_uri")
                .filter(asked -> app.redirectUri(asked).isPresent())
                .orElseThrow(() -> new Rejected(new AppProblem.NotItsAddress()));
        var state = only(parameters, "state").map(State::new).orElse(null);
        var ways = new Back(back, state, issuer);
        try {
            return wanted(app, AuthorizationRequest.parse(parameters), ways);
        } catch (ParseException wrong) {
            var error = wrong.getErrorObject();
            return ways.refused(error == null ? OAuth2Error.INVALID_REQUEST : error);
        }
    }

    private static Asked wanted(App app, AuthorizationRequest request, Back back) {
        if (!request.getResponseType().equals(new ResponseType(ResponseType.Value.CODE)))
            return back.refused(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        if (request.specifiesRequestObject()) return back.refused(OAuth2Error.REQUEST_NOT_SUPPORTED);
        if (request.getResponseMode() != null && !request.getResponseMode().equals(ResponseMode.QUERY))
            return back.refused(OAuth2Error.INVALID_REQUEST.setDescription("Answers come in the query."));
        var challenge = request.getCodeChallenge();
        if (challenge == null
                || challenge.getValue().length() != CHALLENGE
                || !CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod()))
            return back.refused(OAuth2Error.INVALID_REQUEST.setDescription("Send a code_challenge with S256."));
        var scope = request.getScope();
        var asked =
                scope == null || scope.isEmpty() ? Optional.of(app.scopes()) : AppScopes.parse(scope.toStringList());
        return asked.filter(app.scopes()::includes)
                .<Asked>map(scopes -> new Asked.Wanted(app, scopes, challenge.getValue(), back))
                .orElseGet(() -> back.refused(OAuth2Error.INVALID_SCOPE));
    }

    private static Optional<String> only(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    sealed interface Asked {
        /// @param address where to send her: the app's own, with the error
        record Refused(URI address) implements Asked {}

        record Wanted(App app, AppScopes scopes, String challenge, Back back) implements Asked {}
    }

    /// How somebody comes back to the app.
    record Back(String address, @Nullable State state, String issuer) {
        URI refuse(ErrorObject error) {
            return new AuthorizationErrorResponse(
                            URI.create(address), error, state, new Issuer(issuer), ResponseMode.QUERY)
                    .toURI();
        }

        private Asked refused(ErrorObject error) {
            return new Asked.Refused(refuse(error));
        }
    }
}
