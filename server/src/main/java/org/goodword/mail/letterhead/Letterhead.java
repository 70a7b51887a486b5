package org.goodword.mail.letterhead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.mail.wording.Wording;
import org.goodword.ticketing.html.HtmlText;
import org.jspecify.annotations.Nullable;

/// How a brand's replies look as mails.
///
/// @param history what of the conversation stands below them
/// @param looks by language tag; where none fits, a reply leaves as it was written
public record Letterhead(History history, Map<String, Look> looks) {
    static final Letterhead NONE = new Letterhead(History.NONE, Map.of());

    public enum History {
        NONE,
        /// The last public message before the reply.
        LAST,
        /// The conversation, newest first, as far as `Quotation` goes.
        ALL
    }

    /// @param reply has `{{message}}` and what stands around it
    /// @param signature what stands in place of `{{signature}}`
    public record Look(Words reply, Words signature) {
        boolean hasHtml() {
            return reply.html() != null || signature.html() != null;
        }

        /// Whether it says where the customer looks at his ticket.
        boolean namesLink() {
            return Stream.of(reply, signature)
                    .flatMap(words -> Stream.of(words.text(), words.asHtml()))
                    .anyMatch(text -> Wording.names(text).contains(LetterValues.LINK));
        }
    }

    /// @param html as the sanitizer leaves it; absent: made from the text
    public record Words(String text, @Nullable String html) {
        String asHtml() {
            return html == null ? HtmlText.toHtml(text) : html;
        }
    }

    /// The first of these languages, most wanted first, in which there is a look; `de` stands for `de-at` too.
    Optional<Look> in(List<String> languages) {
        return languages.stream()
                .flatMap(language -> Stream.of(language, language.split("-")[0]))
                .filter(looks::containsKey)
                .findFirst()
                .map(looks::get);
    }
}
