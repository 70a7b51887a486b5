package org.goodword.chat.attending;

import static org.goodword.chat.db.Tables.CHAT_;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class FirstAnswerStore {
    private final DSLContext sql;

    FirstAnswerStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Harmless for the second answer.
    void answered(TicketId ticket, Instant at) {
        sql.update(CHAT_)
                .set(CHAT_.ANSWERED_AT, at)
                .where(
                        CHAT_.WORKSPACE_ID.eq(Workspaces.current()),
                        CHAT_.TICKET_ID.eq(ticket),
                        CHAT_.ANSWERED_AT.isNull())
                .execute();
    }

    /// How long visitors waited for the first answer, of the chats of a team that were answered last.
    List<Duration> took(Optional<TeamId> team, Instant since, int limit) {
        return sql.select(CHAT_.STARTED_AT, CHAT_.ANSWERED_AT)
                .from(CHAT_)
                .where(
                        CHAT_.WORKSPACE_ID.eq(Workspaces.current()),
                        team.map(CHAT_.TEAM_ID::eq).orElseGet(CHAT_.TEAM_ID::isNull),
                        CHAT_.ANSWERED_AT.gt(since))
                .orderBy(CHAT_.ANSWERED_AT.desc())
                .limit(limit)
                .fetch(row -> Duration.between(row.get(CHAT_.STARTED_AT), row.get(CHAT_.ANSWERED_AT)));
    }
}
