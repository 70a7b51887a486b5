package org.goodword.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.fields.Layout.Place;
import org.goodword.platform.Rejected;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A thousand inputs into random forms, and what the server makes of them; `forms.test.ts` reads the same file and has
/// the browser say what it makes of them.
class FormsAgreeTests {
    private static final long SEED = 20261126;
    private static final Path FILE = Path.of("src/test/resources/org/goodword/fields/forms.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();

    /// `-Dgoodword.renew=true` writes it anew.
    @Test
    void theFileHasWhatTheServerSays() throws IOException {
        var made = JSON.writeValueAsString(cases());
        if (Boolean.getBoolean("goodword.renew")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, made);
        }
        assertThat(JSON.readTree(Files.readString(FILE))).isEqualTo(JSON.readTree(made));
    }

    @Test
    void inputsAreOfAllSorts() {
        var forms = cases().get("forms");
        var text = JSON.writeValueAsString(forms);
        assertThat(RandomForms.FORMS * RandomForms.INPUTS).isEqualTo(1_000);
        assertThat(text).contains("\"wrong\":[\"", "\"missing\":[\"").hasSizeGreaterThan(50_000);
    }

    private static Map<String, Object> cases() {
        var random = new RandomForms(SEED);
        var fields = RandomForms.fields();
        var forms = new ArrayList<Object>();
        for (var form = 0; form < RandomForms.FORMS; form++) {
            var places = random.form();
            var inputs = new ArrayList<Object>();
            for (var input = 0; input < RandomForms.INPUTS; input++) inputs.add(judged(fields, places, random.input()));
            forms.add(Map.of(
                    "places", places.stream().map(FormsAgreeTests::written).toList(), "inputs", inputs));
        }
        var known = fields.stream().map(FormsAgreeTests::written).toList();
        var all = new LinkedHashMap<String, Object>();
        all.put("fields", known);
        all.put("forms", forms);
        return all;
    }

    private static Map<String, Object> judged(List<Definition> fields, List<Place> places, Map<String, ?> input) {
        var words = new LinkedHashMap<String, List<String>>();
        var wrong = new ArrayList<String>();
        for (var field : fields) {
            try {
                Reading.read(field, input.get(field.key())).ifPresent(value -> words.put(field.key(), value.words()));
            } catch (Rejected refused) {
                wrong.add(field.key());
            }
        }
        var rules = new Rules(places, key -> words.getOrDefault(key, List.of()));
        var judged = new LinkedHashMap<String, Object>();
        judged.put("input", input);
        judged.put("words", words);
        judged.put("wrong", wrong);
        judged.put("visible", rules.visible());
        judged.put("required", rules.required());
        judged.put("missing", rules.missing());
        judged.put("missingToSolve", rules.missingToSolve());
        return judged;
    }

    private static Map<String, Object> written(Place place) {
        var written = new LinkedHashMap<String, Object>();
        written.put("field", place.field());
        place.visibleIf().ifPresent(rule -> written.put("visibleIf", rule.json()));
        place.requiredIf().ifPresent(rule -> written.put("requiredIf", rule.json()));
        written.put("toSolve", place.toSolve());
        return written;
    }

    private static Map<String, Object> written(Definition field) {
        var options = field.options().stream()
                .map(option -> option.parent()
                        .<Map<String, Object>>map(parent -> Map.of("key", option.key(), "parent", parent))
                        .orElseGet(() -> Map.of("key", option.key())))
                .collect(Collectors.toList());
        var written = new LinkedHashMap<String, Object>();
        written.put("key", field.key());
        written.put("kind", field.kind().code());
        written.put("options", options);
        field.currency().ifPresent(currency -> written.put("currency", currency.getCurrencyCode()));
        return written;
    }
}
