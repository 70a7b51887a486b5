package org.goodword.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodword.platform.Problem;

/// Why a form cannot be so.
public sealed interface FieldProblem extends Problem {
    /// @param keys of the fields
    record FieldsMissing(List<String> keys, List<String> titles) implements FieldProblem {
        public static FieldsMissing of(List<Definition> fields) {
            return new FieldsMissing(
                    fields.stream().map(Definition::key).toList(),
                    fields.stream().map(Definition::title).toList());
        }

        @Override
        public Code code() {
            return new Code("fields-missing", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return titles.size() == 1
                    ? "Fill in %s first.".formatted(titles.getFirst())
                    : "Fill in %s and %s first."
                            .formatted(String.join(", ", titles.subList(0, titles.size() - 1)), titles.getLast());
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("fields", keys);
        }
    }

    /// @param keys of the fields
    record ReadOnly(List<String> keys, List<String> titles) implements FieldProblem {
        static ReadOnly of(List<Definition> fields) {
            return new ReadOnly(
                    fields.stream().map(Definition::key).toList(),
                    fields.stream().map(Definition::title).toList());
        }

        @Override
        public Code code() {
            return new Code("field-read-only", Status.FORBIDDEN);
        }

        @Override
        public String detail() {
            return "Your role may read %s, and not change %s."
                    .formatted(String.join(", ", titles), titles.size() == 1 ? "it" : "them");
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("fields", keys);
        }
    }

    /// @param missing keys of what is demanded and was not said
    /// @param wrong keys of what says what it cannot hold
    record AnswersRefused(List<String> missing, List<String> wrong, String detail) implements FieldProblem {
        static AnswersRefused of(List<Definition> missing, List<Definition> wrong) {
            var sentences = new ArrayList<String>();
            if (!missing.isEmpty()) sentences.add(FieldsMissing.of(missing).detail());
            for (var field : wrong) sentences.add("%s cannot hold that.".formatted(field.title()));
            return new AnswersRefused(keys(missing), keys(wrong), String.join(" ", sentences));
        }

        private static List<String> keys(List<Definition> fields) {
            return fields.stream().map(Definition::key).toList();
        }

        @Override
        public Code code() {
            return new Code("answers-refused", Status.UNPROCESSABLE);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("missing", missing, "wrong", wrong);
        }
    }

    record RulesContradict(String field, String sentence) implements FieldProblem {
        @Override
        public Code code() {
            return new Code("rules-contradict", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return sentence;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("field", field);
        }
    }
}
