package org.goodword.identity.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.goodword.identity.apps.AppScope;
import org.goodword.identity.apps.Reach;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Says of each endpoint which scope an app needs for it; of what is closed to apps it says nothing.
@Configuration(proxyBeanMethods = false)
class ScopesInDescription {
    @Bean
    GlobalOpenApiCustomizer scopes() {
        return api -> {
            api.getComponents().addSecuritySchemes("app", scheme());
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> require(method.name(), path, operation)));
        };
    }

    private static void require(String method, String path, Operation operation) {
        Reach.needed(method, path.substring(Reach.ROOT.length()))
                .ifPresent(scope -> operation.setSecurity(List.of(
                        new SecurityRequirement().addList("token"),
                        new SecurityRequirement().addList("session"),
                        new SecurityRequirement().addList("app", scope.text()))));
    }

    private static SecurityScheme scheme() {
        var scopes = new Scopes();
        AppScope.ALL.forEach(scope -> scopes.addString(scope.text(), sentence(scope)));
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("For programs of others, which an agent lets act for her: docs/api/oauth.md.")
                .flows(new OAuthFlows()
                        .authorizationCode(new OAuthFlow()
                                .authorizationUrl("/oauth/authorize")
                                .tokenUrl("/oauth/token")
                                .refreshUrl("/oauth/token")
                                .scopes(scopes)));
    }

    private static String sentence(AppScope scope) {
        var what = switch (scope.area()) {
            case TICKETS -> "tickets, messages, files, views, macros, tags and chats";
            case CONTACTS -> "contacts and organisations";
            case REPORTS -> "reports and their schedules";
            case SETTINGS -> "agents, teams, brands, fields, channels, hours and webhooks";
        };
        return (scope.writes() ? "Change " : "Read ") + what + ".";
    }
}
