package org.goodword.chat.widget;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.chat.ChatPermissions;
import org.goodword.fields.Questions;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.identity.Teams;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Secrets;
import org.goodword.platform.Token;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How brands' chats look and behave.
@Component
public class Widgets {
    private static final String PURPOSE = "widget-identify";

    private final WidgetStore store;
    private final Brands brands;
    private final Teams teams;
    private final Secrets secrets;
    private final Questions questions;
    private final Ledger ledger;

    Widgets(WidgetStore store, Brands brands, Teams teams, Secrets secrets, Questions questions, Ledger ledger) {
        this.store = store;
        this.brands = brands;
        this.teams = teams;
        this.secrets = secrets;
        this.questions = questions;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Widget of(BrandId brand) {
        return store.find(brand).orElseGet(Widget::usual);
    }

    @Transactional(readOnly = true)
    public Widget of(BrandId brand, Caller caller) {
        caller.require(ChatPermissions.CONFIGURE);
        require(brand);
        return of(brand);
    }

    /// @throws org.goodword.platform.Rejected `not-found`, `stale-version`, `invalid-value`, `rules-contradict`,
    /// `not-allowed`
    @Transactional
    public Widget set(BrandId brand, Widget widget, Precondition seen, Caller by) {
        by.require(ChatPermissions.CONFIGURE);
        require(brand);
        var before = store.lock(brand).orElseGet(Widget::usual);
        before.version().requireSeen(seen);
        widget.team().ifPresent(team -> {
            if (teams.all().stream().noneMatch(one -> one.id().equals(team)))
                throw Invalid.of("team", "There is no such team.");
        });
        store.put(brand, widget.asking(questions.sound(widget.questions())));
        ledger.append(new Changed(brand.value()), by.actor());
        return of(brand);
    }

    /// A new key that signs who visitors are; the one before is worthless from then on.
    ///
    /// @return the key, told once
    @Transactional
    public String newSecret(BrandId brand, Caller by) {
        by.require(ChatPermissions.CONFIGURE);
        require(brand);
        if (store.lock(brand).isEmpty()) store.put(brand, Widget.usual());
        var secret = Token.random("gwi_").value();
        store.setSecret(brand, secrets.encrypt(PURPOSE, secret));
        ledger.append(new Changed(brand.value()), by.actor());
        return secret;
    }

    @Transactional(readOnly = true)
    public Optional<String> secret(BrandId brand) {
        return store.secret(brand).map(encrypted -> secrets.decrypt(PURPOSE, encrypted));
    }

    private void require(BrandId brand) {
        if (brands.find(brand).isEmpty()) throw NotFound.of("brand", brand.value());
    }

    record Changed(UUID brand) implements Event {
        @Override
        public String code() {
            return "brand.widget-changed";
        }

        @Override
        public Subject subject() {
            return new Subject("brand", brand);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }
}
