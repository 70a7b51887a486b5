package org.goodword.identity.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.identity.apps.AppDesk.refused;
import static org.goodword.identity.db.Tables.APP_GRANT;
import static org.goodword.identity.db.Tables.APP_TOKEN;

import java.time.Duration;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// How long codes and tokens count.
@GoodwordTest
class TimesOfAppsTests {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SweepApps sweep;

    private AppDesk desk;
    private AppDesk.Program reader;

    @BeforeEach
    void aProgram() {
        desk = new AppDesk(cast);
        reader = desk.program(true, "tickets:read");
    }

    @Test
    void aCodeCountsForAMinute() {
        var soon = desk.code(desk.ada, reader, "tickets:read");
        passes(Duration.ofSeconds(40));
        desk.redeem(reader, soon).json(200);
        var late = desk.code(desk.ada, reader, "tickets:read");
        passes(Duration.ofMinutes(1));
        refused(desk.redeem(reader, late), 400, "invalid_grant");
        refused(desk.redeem(reader, late), 400, "invalid_grant");
    }

    @Test
    void anAccessTokenCountsForAnHourAndANewOneIsHadByTheOther() {
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        passes(Duration.ofMinutes(55));
        desk.by(tokens).get("/tickets").json(200);
        passes(Duration.ofMinutes(5));
        // What is known of a token is a second old at most.
        var late = await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.by(tokens).get("/tickets"), answer -> answer.status() == 401);
        assertThat(late.header("WWW-Authenticate")).contains("invalid_token");
        var newer = desk.refresh(reader, refreshOf(tokens)).json(200);
        desk.by(newer).get("/tickets").json(200);
    }

    @Test
    void aRefreshTokenCountsForThirtyDaysFromItsOwnBeginning() {
        var first = desk.tokens(desk.ada, reader, "tickets:read");
        passes(Duration.ofDays(30).minusMinutes(5));
        var second = desk.refresh(reader, refreshOf(first)).json(200);
        passes(Duration.ofDays(30).minusMinutes(5));
        var third = desk.refresh(reader, refreshOf(second)).json(200);
        passes(Duration.ofDays(30));
        refused(desk.refresh(reader, refreshOf(third)), 400, "invalid_grant");
    }

    /// What she allowed is no token, and does not grow old.
    @Test
    void whatIsOverIsSweptAndSheIsNotAskedAgain() {
        var tokens = desk.tokens(desk.ada, reader, "tickets:read");
        passes(Duration.ofDays(30).plus(A_SECOND));
        sweep.run();
        assertThat(kept()).isZero();
        refused(desk.refresh(reader, refreshOf(tokens)), 400, "invalid_grant");
        assertThat(desk.ada.get("/agents/me/apps").json(200).get("items")).hasSize(1);
        desk.tokens(desk.ada, reader, "tickets:read");
    }

    private static String refreshOf(JsonNode tokens) {
        return tokens.get("refresh_token").asString();
    }

    private int kept() {
        return desk.company.in(() -> transaction.execute(_ -> sql.fetchCount(APP_GRANT) + sql.fetchCount(APP_TOKEN)));
    }

    /// Everything was given so much earlier.
    private void passes(Duration time) {
        var seconds = time.toSeconds();
        desk.company.in(() -> transaction.execute(_ -> sql.execute(
                        "update identity.app_grant set code_expires_at = code_expires_at - make_interval(secs => ?)",
                        seconds)
                + sql.execute(
                        "update identity.app_token set expires_at = expires_at - make_interval(secs => ?)", seconds)));
    }
}
