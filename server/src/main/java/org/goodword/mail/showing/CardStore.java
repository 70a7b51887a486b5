package org.goodword.mail.showing;

import static org.goodword.mail.db.Tables.CARD;
import static org.goodword.mail.db.Tables.INBOUND;

import java.util.List;
import java.util.UUID;
import org.goodword.mail.reading.Card;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.reading.Seal;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Keeps what is shown of a mail, with its row: it goes where that goes, and is gone when that is blanked.
@Component
public class CardStore {
    private final DSLContext sql;
    private final ObjectMapper json;

    CardStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Of a mail that is being filed, in the caller's transaction.
    public void keep(UUID inbound, ReadMail mail) {
        if (!mail.seal().equals(Seal.NONE))
            sql.update(INBOUND)
                    .set(INBOUND.SEAL, JSONB.valueOf(json.writeValueAsString(mail.seal())))
                    .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.ID.eq(inbound))
                    .execute();
        if (!mail.cards().isEmpty()) insert(inbound, mail.cards());
    }

    private void insert(UUID inbound, List<Card> cards) {
        var rows = sql.insertInto(CARD, CARD.WORKSPACE_ID, CARD.INBOUND_ID, CARD.POSITION, CARD.KIND, CARD.DATA);
        for (var position = 0; position < cards.size(); position++) {
            var card = cards.get(position);
            rows = rows.values(
                    Workspaces.current(),
                    inbound,
                    position,
                    CardWord.of(card).code(),
                    JSONB.valueOf(json.writeValueAsString(card)));
        }
        rows.execute();
    }
}
