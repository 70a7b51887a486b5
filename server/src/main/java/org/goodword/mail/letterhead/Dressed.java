package org.goodword.mail.letterhead;

import java.util.List;
import java.util.Optional;
import org.goodword.mail.letterhead.Letterhead.Look;
import org.goodword.mail.linking.LinkWords;
import org.goodword.mail.linking.LinkedFile;
import org.goodword.mail.wording.Wording;
import org.goodword.ticketing.html.HtmlText;

/// A reply as it leaves.
///
/// @param html absent: it is plain text only
public record Dressed(String text, Optional<String> html) {

    /// Puts the look around the words.
    Dressed in(Look look, LetterValues values) {
        var plain = values.text();
        var text = Wording.filled(
                look.reply().text(),
                LetterValues.with(
                        plain, this.text, Wording.filled(look.signature().text(), plain)));
        return html.isPresent() || look.hasHtml()
                ? new Dressed(text, Optional.of(html(look, values)))
                : new Dressed(text, Optional.empty());
    }

    private String html(Look look, LetterValues values) {
        var escaped = values.html();
        var message = html.orElseGet(() -> HtmlText.toHtml(text));
        var signature = Wording.filled(look.signature().asHtml(), escaped);
        return Wording.filled(look.reply().asHtml(), LetterValues.with(escaped, message, signature));
    }

    /// Says below it which files are not in it.
    Dressed with(List<LinkedFile> files, LinkWords words) {
        if (files.isEmpty()) return this;
        return new Dressed(
                text.stripTrailing() + "\n\n" + words.text(files), html.map(one -> one + "\n" + words.html(files)));
    }

    /// Puts what was said before below it.
    Dressed above(List<Quotation> before) {
        if (before.isEmpty()) return this;
        var quoted = new StringBuilder(text.stripTrailing());
        var quotedHtml = new StringBuilder(html.orElse(""));
        for (var quotation : before) {
            quoted.append("\n\n").append(quotation.text());
            quotedHtml.append("\n<br>\n").append(quotation.html());
        }
        return new Dressed(quoted.append('\n').toString(), html.map(_ -> quotedHtml.toString()));
    }
}
