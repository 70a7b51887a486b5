package org.goodword.mail.acknowledging;

import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.mail.wording.Wording;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each brand says to who writes first.
@Component
public class AcknowledgementKeeping {
    private final Settings settings;
    private final Brands brands;
    private final Ledger ledger;

    AcknowledgementKeeping(Settings settings, Brands brands, Ledger ledger) {
        this.settings = settings;
        this.brands = brands;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public Acknowledgement of(BrandId brand) {
        return settings.find(name(brand), Acknowledgement.class).orElseGet(Acknowledgement::usual);
    }

    /// @throws Rejected `not-found`, `invalid-value`, `not-allowed`
    @Transactional
    public void put(BrandId brand, Acknowledgement wanted, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        requireBrand(brand);
        if (wanted.on() && wanted.texts().isEmpty()) throw Invalid.of("texts", "Say it in one language at least.");
        wanted.texts().forEach((language, texts) -> {
            require("texts." + language + ".open", texts.open());
            require("texts." + language + ".closed", texts.closed());
        });
        settings.put(name(brand), wanted);
        ledger.append(new AcknowledgementChanged(brand, wanted.on()), by.actor());
    }

    /// @throws Rejected `not-found`
    public void requireBrand(BrandId brand) {
        if (brands.find(brand).isEmpty()) throw NotFound.of("brand", brand.value());
    }

    private static void require(String field, Acknowledgement.Words words) {
        Wording.require(field + ".subject", words.subject(), Placeholders.NAMES);
        Wording.require(field + ".text", words.text(), Placeholders.NAMES);
    }

    private static String name(BrandId brand) {
        return "acknowledgement-" + brand.value();
    }
}
