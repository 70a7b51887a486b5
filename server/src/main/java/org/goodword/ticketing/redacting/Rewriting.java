package org.goodword.ticketing.redacting;

import java.util.List;
import java.util.Optional;
import org.goodword.ticketing.Fold;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.html.Edit;
import org.goodword.ticketing.html.HtmlText;
import org.goodword.ticketing.html.Passages;
import org.goodword.ticketing.redacting.RewriteStore.Drafted;
import org.goodword.ticketing.redacting.RewriteStore.Heading;
import org.goodword.ticketing.redacting.RewriteStore.Said;
import org.springframework.stereotype.Component;

/// Puts something in the place of passages, wherever they stand in a ticket.
@Component
public class Rewriting {
    private final RewriteStore store;

    Rewriting(RewriteStore store) {
        this.store = store;
    }

    /// @param folds where they are now
    public record Rewritten(Passages.Written text, Passages.Written html, Folds folds) {
        public boolean isOther() {
            return text.isOther() || html.isOther();
        }
    }

    static Rewritten of(Said said, Passages passages) {
        return of(said.text(), Optional.ofNullable(said.html()), said.folds(), passages);
    }

    public static Rewritten of(String before, Optional<String> beforeHtml, Folds folds, Passages passages) {
        var text = passages.in(before);
        var html = beforeHtml.map(passages::inHtml).orElse(new Passages.Written("", List.of()));
        return new Rewritten(
                text, html, new Folds(moved(folds.ofText(), text.edits()), moved(folds.ofHtml(), html.edits())));
    }

    private static List<Fold> moved(List<Fold> folds, List<Edit> edits) {
        if (edits.isEmpty()) return folds;
        return folds.stream()
                .map(fold -> new Fold(Edit.moved(fold.from(), edits), Edit.moved(fold.to(), edits)))
                .filter(fold -> fold.from() < fold.to())
                .toList();
    }

    /// @return whether they stood there
    public boolean rewrite(Said said, Passages passages) {
        var written = of(said, passages);
        if (!written.isOther()) return false;
        var text = written.text().text();
        store.write(
                said.id(),
                text,
                said.html() == null ? null : written.html().text(),
                written.folds(),
                Saying.preview(written.folds().newWords(text)));
        return true;
    }

    public boolean rewriteHeading(TicketId ticket, Passages passages) {
        var before = store.heading(ticket);
        var after = new Heading(
                passages.in(before.subject()).text(),
                passages.in(before.preview()).text());
        if (after.equals(before)) return false;
        store.write(ticket, after);
        return true;
    }

    /// @return how many
    public int rewriteDrafts(TicketId ticket, Passages passages) {
        var rewritten = 0;
        for (var draft : store.drafts(ticket)) if (rewrite(ticket, draft, passages)) rewritten++;
        return rewritten;
    }

    private boolean rewrite(TicketId ticket, Drafted draft, Passages passages) {
        // To whom it was to go cannot be made somebody else.
        if (passages.in(draft.recipients()).isOther()) {
            store.deleteDraft(ticket, draft.agent());
            return true;
        }
        var html = passages.inHtml(draft.html());
        if (!html.isOther() && !passages.in(draft.text()).isOther()) return false;
        store.write(ticket, draft.agent(), html.text(), HtmlText.of(html.text()));
        return true;
    }
}
