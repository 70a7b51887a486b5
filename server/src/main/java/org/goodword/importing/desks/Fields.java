package org.goodword.importing.desks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.importing.desks.Desk.Read;
import org.goodword.importing.spi.Piece.Content;
import org.goodword.importing.spi.Piece.Own;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The fields of a record. Those that nobody asked for are told: nothing goes silently.
final class Fields {
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private final JsonNode record;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode record) {
        this.record = record;
    }

    static Fields none() {
        return new Fields(MissingNode.getInstance());
    }

    private JsonNode take(String name) {
        asked.add(name);
        return record.path(name);
    }

    boolean has(String name) {
        return !isEmpty(record.path(name));
    }

    Optional<String> text(String... names) {
        var found = Optional.<String>empty();
        for (var name : names) {
            var value = take(name);
            if (found.isEmpty() && value.isValueNode() && !value.isNull())
                found = value.asStringOpt().filter(text -> !text.isBlank());
        }
        return found;
    }

    Optional<Boolean> flag(String... names) {
        return text(names).map(text -> text.equalsIgnoreCase("true") || text.equals("1"));
    }

    /// ISO 8601, with or without an offset, or the seconds or milliseconds since 1970.
    Optional<Instant> date(String... names) {
        return text(names).flatMap(Fields::date);
    }

    private static Optional<Instant> date(String text) {
        try {
            if (text.matches("\\d{9,10}")) return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            if (text.matches("\\d{12,13}")) return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            var parsed = OFFSET.parseBest(
                    text.strip().replaceFirst(" ", "T").replace(" ", ""), OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof OffsetDateTime exact
                            ? exact.toInstant()
                            : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    Fields object(String... names) {
        var found = Fields.none();
        for (var name : names) {
            var value = take(name);
            if (value.isObject() && found.record.isMissingNode()) found = new Fields(value);
        }
        return found;
    }

    boolean isPresent() {
        return record.isObject();
    }

    List<Fields> objects(String... names) {
        return Arrays.stream(names)
                .map(this::take)
                .flatMap(value -> value.isArray() ? value.values().stream() : Stream.empty())
                .filter(JsonNode::isObject)
                .map(Fields::new)
                .toList();
    }

    /// Texts of arrays; a single text may stand for one, words or addresses separated by commas.
    List<String> texts(String... names) {
        var texts = new ArrayList<String>();
        for (var name : names) {
            var value = take(name);
            if (value.isArray()) value.values().forEach(one -> texts.add(textOf(one)));
            else if (value.isString()) texts.addAll(List.of(value.asString().split("\\s*,\\s*")));
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static String textOf(JsonNode one) {
        if (one.isValueNode() && !one.isNull()) return one.asString("");
        // Kayako's tags and addresses are objects with a name.
        for (var name : List.of("name", "email", "domain", "value"))
            if (one.path(name).isString()) return one.path(name).asString();
        return "";
    }

    /// What has no meaning for anybody but the desk it comes from, or follows from the rest.
    Fields without(String... names) {
        asked.addAll(List.of(names));
        return this;
    }

    /// What was understood of it, with what nobody asked for and what others made of their own.
    ///
    /// @param kind what such a record is called
    /// @param own names of fields in which those of others' own stand
    Read read(String kind, String label, Content content, List<String> oddities, Set<String> own) {
        return new Read(label, content, oddities, untaken(kind + ".", own), own(kind + ".", own));
    }

    /// Names of fields that have a value and were not asked for, but for those in which fields of one's own stand.
    private List<String> untaken(String prefix, Set<String> own) {
        var untaken = new ArrayList<String>();
        if (!record.isObject()) return untaken;
        for (var field : record.properties()) {
            if (isEmpty(field.getValue()) || own.contains(field.getKey())) continue;
            if (!asked.contains(field.getKey())) untaken.add(prefix + field.getKey());
        }
        return untaken;
    }

    /// Values of the fields that others made, where they have one.
    private List<Own> own(String prefix, Set<String> names) {
        var own = new ArrayList<Own>();
        if (!record.isObject()) return own;
        for (var field : record.properties())
            if (names.contains(field.getKey())) own.addAll(own(prefix + field.getKey(), field.getValue()));
        return own;
    }

    /// `{"cf_size": "XL"}`, or `[{"id": 27642, "value": "745"}]`.
    private static List<Own> own(String name, JsonNode value) {
        if (value.isObject())
            return value.properties().stream()
                    .filter(field -> !isEmpty(field.getValue()))
                    .map(field -> own(name, field.getKey(), field.getValue()))
                    .toList();
        if (!value.isArray()) return isEmpty(value) ? List.of() : List.of(new Own(name, name, valueOf(value)));
        return value.values().stream()
                .filter(one -> !isEmpty(one.path("value")))
                .map(one ->
                        own(name, (one.has("id") ? one.path("id") : one.path("key")).asString(""), one.path("value")))
                .toList();
    }

    /// Where there is a number only, ours is called `field-27642`; the `cf_` of Freshdesk is no word of anybody's.
    private static Own own(String name, String key, JsonNode value) {
        var called = key.matches("\\d+") ? "field-" + key : key.replaceFirst("^cf_", "");
        return new Own(name + "." + key, called, valueOf(value));
    }

    /// Of several the text says all.
    private static String valueOf(JsonNode value) {
        if (value.isArray()) return value.values().stream().map(Fields::textOf).collect(Collectors.joining(", "));
        return value.isValueNode() ? value.asString("") : value.toString();
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.asString().isBlank()
                || value.isBoolean() && !value.asBoolean();
    }
}
