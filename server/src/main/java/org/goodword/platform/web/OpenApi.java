package org.goodword.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Version.Precondition;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfToken;

/// Says in the API's description what all endpoints share.
@Configuration(proxyBeanMethods = false)
class OpenApi {
    private static final String PROBLEM = "#/components/schemas/Problem";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, PageRequest.class, Precondition.class, IdempotencyKey.class, CsrfToken.class);
    }

    @Bean
    GlobalOperationCustomizer sharedWords() {
        return (operation, handler) -> {
            for (var parameter : handler.getMethodParameters()) describe(operation, parameter.getParameterType());
            if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
            operation.getResponses().setDefault(problem());
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer sharedParts() {
        return api -> {
            api.setInfo(new Info().title("Goodword").version("v1"));
            api.setServers(List.of(new Server().url("/")));
            api.getComponents()
                    .addSchemas("Problem", problemSchema())
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                    .addSecuritySchemes(
                            "session",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.COOKIE)
                                    .name("goodword")
                                    .description("Changes also send the XSRF-TOKEN cookie's value as X-XSRF-TOKEN."));
            secure(api);
        };
    }

    private static void secure(OpenAPI api) {
        api.setSecurity(
                List.of(new SecurityRequirement().addList("token"), new SecurityRequirement().addList("session")));
    }

    private static void describe(Operation operation, Class<?> type) {
        if (type == PageRequest.class) {
            var limit = new IntegerSchema();
            limit.setMinimum(BigDecimal.ONE);
            limit.setMaximum(BigDecimal.valueOf(PageRequest.MOST));
            limit.setDefault(Arguments.DEFAULT_LIMIT);
            add(operation, "query", "limit", limit, "How many items at most.");
            add(operation, "query", "cursor", new StringSchema(), "`next` of the page before.");
        }
        if (type == Precondition.class)
            add(operation, "header", "If-Match", new StringSchema(), "The ETag you saw; a change since then is 412.");
        if (type == IdempotencyKey.class)
            add(
                    operation,
                    "header",
                    "Idempotency-Key",
                    new StringSchema().maxLength(200),
                    "The same key and body within 24 hours get the same answer, once done.");
    }

    private static void add(Operation operation, String in, String name, Schema<?> schema, String description) {
        operation.addParametersItem(
                new Parameter().in(in).name(name).schema(schema).description(description));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("A problem (RFC 9457); `code` is stable.")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Schema<?> problemSchema() {
        var schema = new ObjectSchema();
        schema.addProperty("type", new StringSchema().format("uri"));
        for (var name : List.of("title", "detail", "code", "requestId")) schema.addProperty(name, new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.setRequired(List.of("type", "title", "status", "detail", "code"));
        schema.setAdditionalProperties(true);
        return schema;
    }
}
