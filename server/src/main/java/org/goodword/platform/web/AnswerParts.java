package org.goodword.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Says in the API's description that each part of an answer is there, and which may be null: what its record says.
@Component
class AnswerParts implements ModelConverter, GlobalOpenApiCustomizer {
    // As long as the converters are, which Swagger keeps for all applications of a JVM.
    private static final Map<String, Class<?>> RECORDS = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema == null || schema.get$ref() == null) return schema;
        var described = Json.mapper().constructType(type.getType()).getRawClass();
        if (described.isRecord()) RECORDS.put(name(schema), described);
        return schema;
    }

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var seen = new HashSet<String>();
        answers(api).forEach(answer -> reach(answer, schemas, seen));
        schemas.forEach((name, schema) -> {
            var described = RECORDS.get(name);
            if (described != null && seen.contains(name)) describe(schema, described);
        });
    }

    private static Stream<Schema<?>> answers(OpenAPI api) {
        return api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> Stream.ofNullable(response.getValue().getContent()))
                .flatMap(content -> content.values().stream())
                .flatMap(media -> Stream.<Schema<?>>ofNullable(media.getSchema()));
    }

    private static void reach(Schema<?> from, Map<String, Schema> schemas, Set<String> seen) {
        if (from.get$ref() != null) {
            var target = schemas.get(name(from));
            if (target != null && seen.add(name(from))) reach(target, schemas, seen);
        }
        if (from.getItems() != null) reach(from.getItems(), schemas, seen);
        if (from.getAdditionalProperties() instanceof Schema<?> values) reach(values, schemas, seen);
        if (from.getProperties() != null) from.getProperties().values().forEach(part -> reach(part, schemas, seen));
    }

    private static String name(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }

    private static void describe(Schema<?> schema, Class<?> described) {
        var parts = schema.getProperties();
        if (parts == null) return;
        Arrays.stream(described.getRecordComponents())
                .filter(AnswerParts::mayBeNull)
                .forEach(component -> parts.computeIfPresent(component.getName(), (_, part) -> orNull(part)));
        schema.setRequired(parts.keySet().stream().sorted().toList());
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> part) {
        if (part.get$ref() != null) return new Schema<>().anyOf(List.of(part, new Schema<>().types(Set.of("null"))));
        part.addType("null");
        return part;
    }
}
