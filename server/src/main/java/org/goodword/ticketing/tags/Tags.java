package org.goodword.ticketing.tags;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which tags there are.
@Component
public class Tags {
    public static final int MOST_COUNTED = 1000;

    private final TagQuery query;
    private final TagChangeStore changes;

    Tags(TagQuery query, TagChangeStore changes) {
        this.query = query;
        this.changes = changes;
    }

    /// In the order of their letters. To one who does not see all tickets a page may show less than its limit: a tag is
    /// shown to whom a ticket shows it.
    ///
    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Page<TagUse> list(PageRequest page, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        var after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        var counts = query.uses(after, MOST_COUNTED, page.limit() + 1, caller);
        var changing = changes.all().stream()
                .collect(Collectors.toMap(TagChange::tag, Function.identity(), (first, _) -> first));
        var uses = Page.of(counts, page.limit(), count -> Cursor.of(count.tag()))
                .map(count -> new TagUse(count.tag(), count.count(), Optional.ofNullable(changing.get(count.tag()))));
        if (caller.reachesAll()) return uses;
        return new Page<>(uses.items().stream().filter(use -> use.count() > 0).toList(), uses.next());
    }
}
