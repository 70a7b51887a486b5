package org.goodword.importing.desks;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The records of a file, one at a time: an object a line, an array, or an API's answer with an array in it. A line
/// that is broken costs itself only; a broken array ends where it breaks.
final class JsonRecords implements Closeable {
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;
    private static final int MOST_TROUBLES = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final Set<String> collections;
    private InputStream in;
    private JsonParser parser;
    private State state = State.ROOT;
    private String collection = "";
    /// Where the parser began: bytes and lines before it.
    private long base;

    private int lines;

    /// The line on which the record under way began, as the parser counts; 0 when none has.
    private int begun;

    private int troubles;

    private enum State {
        ROOT,
        ANSWER,
        ARRAY,
        ARRAY_IN_ANSWER,
        END
    }

    /// @param collection what the array is called, or the one field that wraps it: `tickets`, `helpdesk_ticket`;
    /// else empty
    /// @param record null where it is broken
    /// @param trouble why
    record Found(
            String collection,
            @Nullable JsonNode record,
            int line,
            @Nullable String trouble) {}

    /// @param collections fields of an answer whose arrays are records
    JsonRecords(Path file, Set<String> collections) throws IOException {
        this.file = file;
        this.collections = collections;
        this.in = opened(0);
        this.parser = JSON.createParser(in);
    }

    private InputStream opened(long from) throws IOException {
        var opened = Files.newInputStream(file);
        opened.skipNBytes(from);
        return new BufferedInputStream(opened, 64 * 1024);
    }

    /// Null at the end.
    @Nullable
    Found next() throws IOException {
        while (state != State.END) {
            try {
                var found = switch (state) {
                    case ROOT -> root();
                    case ANSWER -> answer();
                    case ARRAY, ARRAY_IN_ANSWER -> element();
                    case END -> null;
                };
                if (found != null) {
                    troubles = 0;
                    return found;
                }
            } catch (JacksonException broken) {
                return broken(broken);
            }
        }
        return null;
    }

    private @Nullable Found root() {
        begun = 0;
        var token = parser.nextToken();
        begun = Math.max(1, parser.currentTokenLocation().getLineNr());
        if (token == null) state = State.END;
        else if (token == JsonToken.START_ARRAY) {
            state = State.ARRAY;
            collection = "";
        } else if (token == JsonToken.START_OBJECT) return object();
        else return new Found("", null, line(), "Here stands no record, but \"%s\".".formatted(shown()));
        return null;
    }

    private String shown() {
        var text = String.valueOf(parser.getString());
        return text.substring(0, Math.min(text.length(), 40));
    }

    /// A record, or an answer that holds records: known when its array is met.
    private @Nullable Found object() {
        var line = line();
        var record = JSON.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && collections.contains(name) && !record.has("id")) {
                state = State.ARRAY_IN_ANSWER;
                collection = name;
                return null;
            }
            record.set(name, tree());
        }
        return record.isEmpty() ? null : unwrapped("", record, line);
    }

    private JsonNode tree() {
        return JSON.readTree(parser);
    }

    private @Nullable Found answer() {
        var token = parser.nextToken();
        if (token != JsonToken.PROPERTY_NAME) {
            state = State.ROOT;
            return null;
        }
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && collections.contains(name)) {
            state = State.ARRAY_IN_ANSWER;
            collection = name;
        } else parser.skipChildren();
        return null;
    }

    private @Nullable Found element() {
        var token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            state = state == State.ARRAY ? State.ROOT : State.ANSWER;
            return null;
        }
        if (token == null) {
            state = State.END;
            return new Found(collection, null, line(), "The file breaks off here.");
        }
        var line = line();
        if (token == JsonToken.START_OBJECT) return unwrapped(collection, tree(), line);
        parser.skipChildren();
        return new Found(collection, null, line, "Here stands no record.");
    }

    /// `{"ticket": {…}}` is a ticket.
    private static Found unwrapped(String collection, JsonNode record, int line) {
        if (record instanceof ObjectNode object && object.size() == 1) {
            var only = object.properties().iterator().next();
            if (only.getValue().isObject()) return new Found(only.getKey(), only.getValue(), line, null);
        }
        return new Found(collection, record, line, null);
    }

    private int line() {
        return lines + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private Found broken(JacksonException broken) throws IOException {
        var noticed = broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNr());
        var isLine = state == State.ROOT;
        state = State.END;
        if (!isLine || ++troubles >= MOST_TROUBLES)
            return new Found(
                    collection, null, lines + noticed, "From here on the file is broken: %s".formatted(why(broken)));
        var line = begun > 0 ? begun : noticed;
        var found = new Found("", null, lines + line, "The line is broken: %s".formatted(why(broken)));
        goOnBehind(line);
        return found;
    }

    private static String why(JacksonException broken) {
        var first =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        return first.substring(0, Math.min(first.length(), 200));
    }

    /// Of records that stand on a line each the next begins on the next line, whatever the parser has swallowed.
    private void goOnBehind(int line) throws IOException {
        close();
        in = opened(base);
        var left = line;
        for (var one = in.read(); one >= 0; one = in.read()) {
            base++;
            if (one != '\n' || --left > 0) continue;
            lines += line;
            parser = JSON.createParser(in);
            state = State.ROOT;
            return;
        }
    }

    /// In bytes.
    long position() {
        return state == State.END
                ? size()
                : base + Math.max(0, parser.currentLocation().getByteOffset());
    }

    private long size() {
        return file.toFile().length();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
