package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class PresenceTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void twoWhoViewTheSameTicketSeeEachOtherUntilOneIsGone() {
        var ticket = acme.opened("Stapler").id();
        try (var ada = Client.listening(acme.ada().rest())) {
            ada.views(ticket);
            ada.awaitPresent();
            try (var mara = Client.listening(acme.mara().rest())) {
                mara.views(ticket);
                mara.awaitPresent("Ada");
                var shown = ada.awaitPresent("Mara").get("agents").get(0);
                assertThat(shown.get("id").asString())
                        .isEqualTo(acme.mara().id().toString());
                assertThat(shown.get("viewing").asBoolean()).isTrue();
                assertThat(shown.get("typing").isNull()).isTrue();
            }
            ada.awaitPresent();
        }
    }

    @Test
    void whoTypesIsSeenTypingAndStopsWhenNothingMoreIsHeard() {
        var ticket = acme.opened("Stapler").id();
        try (var ada = Client.listening(acme.ada().rest());
                var mara = Client.listening(acme.mara().rest())) {
            ada.views(ticket);
            mara.views(ticket);
            ada.awaitPresent("Mara");
            mara.types(ticket, "reply");
            assertThat(typing(ada)).isEqualTo("reply");
            mara.types(ticket, "note");
            assertThat(typing(ada)).isEqualTo("note");
            assertThat(ada.next("presence").get("agents").get(0).get("typing").isNull())
                    .isTrue();
        }
    }

    @Test
    void whoLooksElsewhereIsGone() {
        var ticket = acme.opened("Stapler").id();
        var other = acme.opened("Lamp").id();
        try (var ada = Client.listening(acme.ada().rest());
                var mara = Client.listening(acme.mara().rest())) {
            ada.views(ticket);
            mara.views(ticket);
            ada.awaitPresent("Mara");
            mara.views(other);
            ada.awaitPresent();
            mara.views(ticket);
            ada.awaitPresent("Mara");
            mara.viewsNothing();
            ada.awaitPresent();
        }
    }

    @Test
    void oneWhoMayNotSeeATicketNeitherSeesNorIsSeenThere() {
        var ticket = acme.openedFor(acme.billing(), "Invoice").id();
        try (var ada = Client.listening(acme.ada().rest());
                var mara = Client.listening(acme.mara().rest());
                var ben = Client.listening(acme.ben().rest())) {
            ada.views(ticket);
            ada.awaitPresent();
            mara.views(ticket);
            mara.types(ticket, "reply");
            ben.views(ticket);
            ada.awaitPresent("Ben");
            assertThat(mara.isQuiet()).isTrue();
        }
    }

    @Test
    void whomATicketLeavesIsGoneFromIt() {
        var ticket = acme.openedFor(acme.support(), "Stapler").id();
        try (var ada = Client.listening(acme.ada().rest());
                var mara = Client.listening(acme.mara().rest())) {
            ada.views(ticket);
            mara.views(ticket);
            ada.awaitPresent("Mara");
            mara.awaitPresent("Ada");
            acme.ada()
                    .rest()
                    .patch("/tickets/" + ticket, Map.of("team", acme.billing()))
                    .json(200);
            mara.eventsUntil("ticket.left", ticket);
            ada.awaitPresentAmongEvents();
        }
    }

    private static String typing(Client at) {
        return at.next("presence").get("agents").get(0).get("typing").asString();
    }
}
