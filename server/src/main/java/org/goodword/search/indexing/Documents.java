package org.goodword.search.indexing;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.goodword.search.spi.SearchDocument;
import org.goodword.search.words.Languages;
import org.goodword.search.words.ReadText;
import org.goodword.search.words.Wording;

/// What a subject is in the index. No text is stored: only which words lead to which id.
final class Documents {
    static final String KEY = "key";
    static final String WORKSPACE = "workspace";
    static final String KIND = "kind";
    static final String GENERATION = "generation";
    static final String SCOPE = "scope";
    static final String BRAND = "brand";
    static final String ID = "id";
    static final String EVERYBODY = "everybody";
    static final String NO_TEAM = "no-team";

    private static final int TEXT = 1_000_000;
    private static final int SHORT = 10_000;
    private static final FieldType STEMS = stems();

    private Documents() {}

    static Document of(WorkspaceId workspace, String kind, String generation, SearchDocument found) {
        var document = new Document();
        document.add(keyword(KEY, key(workspace, kind, found.id())));
        document.add(keyword(WORKSPACE, workspace.value().toString()));
        document.add(keyword(KIND, kind));
        document.add(keyword(GENERATION, generation));
        document.add(new BinaryDocValuesField(ID, new BytesRef(bytes(found.id()))));
        scope(found).forEach(term -> document.add(keyword(SCOPE, term)));
        document.add(keyword(
                BRAND, found.scope().map(scope -> scope.brand().toString()).orElse(EVERYBODY)));
        found.numbers().forEach(number -> document.add(keyword(Wording.NUMBER, cut(number, 100))));
        found.people().forEach(person -> document.add(text(Languages.Field.PEOPLE, cut(person, SHORT))));
        words(document, Languages.Field.SUBJECT, cut(found.subject(), SHORT));
        words(document, Languages.Field.TEXT, cut(String.join("\n\n", found.texts()), TEXT));
        if (!found.fields().isEmpty())
            words(document, Languages.Field.FIELDS, cut(String.join("\n\n", found.fields()), SHORT));
        return document;
    }

    static Term term(WorkspaceId workspace, String kind, UUID id) {
        return new Term(KEY, key(workspace, kind, id));
    }

    private static String key(WorkspaceId workspace, String kind, UUID id) {
        return workspace.value() + "/" + kind + "/" + id;
    }

    static String team(TeamId team) {
        return "team:" + team.value();
    }

    static String agent(AgentId agent) {
        return "agent:" + agent.value();
    }

    private static Stream<String> scope(SearchDocument found) {
        return found.scope()
                .map(scope -> Stream.concat(
                        Stream.of(scope.team().map(Documents::team).orElse(NO_TEAM)),
                        scope.assignee().map(Documents::agent).stream()))
                .orElse(Stream.of(EVERYBODY));
    }

    private static void words(Document document, Languages.Field field, String text) {
        var read = ReadText.of(text);
        document.add(new TextField(field.plain(), ReadText.stream(read.plain())));
        document.add(new Field(field.stems(), ReadText.stream(read.stems()), STEMS));
    }

    private static Field text(Languages.Field field, String text) {
        return new TextField(field.plain(), text, Store.NO);
    }

    private static Field keyword(String name, String value) {
        return new StringField(name, value, Store.NO);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    // Phrases are asked of the plain field only, so that the stems need no positions.
    private static FieldType stems() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
