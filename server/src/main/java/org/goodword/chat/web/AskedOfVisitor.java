package org.goodword.chat.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.goodword.fields.Condition;
import org.goodword.fields.CustomerForm.Asked;
import org.goodword.fields.Option;
import org.goodword.fields.Questions.Question;
import org.jspecify.annotations.Nullable;

/// A question as a visitor's browser puts it, in one language.
///
/// @param field what the answer goes by
/// @param kind `text`, `number`, `money`, `date`, `choice` or `tree`
@Schema(name = "ChatQuestionAsked")
record AskedOfVisitor(
        String field,
        String kind,
        String name,
        String help,
        @Nullable String currency,
        List<Offered> options,
        @Nullable Map<String, Object> visibleIf,
        @Nullable Map<String, Object> requiredIf) {
    static AskedOfVisitor of(Question question, String language) {
        var field = question.field();
        return new AskedOfVisitor(
                field.key(),
                field.kind().code(),
                Asked.in(field.name(), language, field.key()),
                Asked.in(field.help(), language, ""),
                field.currency().map(Currency::getCurrencyCode).orElse(null),
                field.options().stream()
                        .map(option -> Offered.of(option, language))
                        .toList(),
                question.place().visibleIf().map(Condition::json).orElse(null),
                question.place().requiredIf().map(Condition::json).orElse(null));
    }

    /// @param active false: others may lie under it, nobody can choose it
    @Schema(name = "ChatQuestionOption")
    record Offered(String key, String name, @Nullable String parent, boolean active) {
        static Offered of(Option option, String language) {
            return new Offered(
                    option.key(),
                    Asked.in(option.name(), language, option.key()),
                    option.parent().orElse(null),
                    option.active());
        }
    }
}
