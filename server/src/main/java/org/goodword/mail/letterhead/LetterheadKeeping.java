package org.goodword.mail.letterhead;

import java.util.TreeMap;
import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.mail.letterhead.Letterhead.Look;
import org.goodword.mail.letterhead.Letterhead.Words;
import org.goodword.mail.wording.Wording;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Settings;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what each brand's replies look like.
@Component
public class LetterheadKeeping {
    private final Settings settings;
    private final Brands brands;
    private final Ledger ledger;

    LetterheadKeeping(Settings settings, Brands brands, Ledger ledger) {
        this.settings = settings;
        this.brands = brands;
        this.ledger = ledger;
    }

    /// Of a brand where nobody decided: replies leave as they were written.
    @Transactional(readOnly = true)
    public Letterhead of(BrandId brand) {
        return settings.find(name(brand), Letterhead.class).orElse(Letterhead.NONE);
    }

    /// @throws Rejected `not-found`, `invalid-value`, `not-allowed`
    @Transactional
    public void put(BrandId brand, Letterhead wanted, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        getBrand(brand);
        var kept = checked(wanted);
        settings.put(name(brand), kept);
        ledger.append(
                new LetterheadChanged(
                        brand,
                        kept.history(),
                        kept.looks().keySet().stream().sorted().toList()),
                by.actor());
    }

    /// Made safe, as it is kept.
    ///
    /// @throws Rejected `invalid-value`
    static Letterhead checked(Letterhead wanted) {
        var looks = new TreeMap<String, Look>();
        wanted.looks().forEach((language, look) -> looks.put(language, checked("looks." + language, look)));
        return new Letterhead(wanted.history(), looks);
    }

    private static Look checked(String field, Look look) {
        var reply = safe(look.reply());
        var signature = safe(look.signature());
        requireMessage(field + ".reply.text", reply.text());
        if (reply.html() != null) requireMessage(field + ".reply.html", reply.html());
        Wording.require(field + ".signature.text", signature.text(), LetterValues.NAMES);
        if (signature.html() != null) Wording.require(field + ".signature.html", signature.html(), LetterValues.NAMES);
        return new Look(reply, signature);
    }

    private static Words safe(Words words) {
        return new Words(
                words.text(),
                words.html() == null
                        ? null
                        : HtmlSanitizer.sanitise(words.html()).value());
    }

    private static void requireMessage(String field, String text) {
        Wording.require(field, text, LetterValues.IN_REPLY);
        if (!Wording.names(text).contains(LetterValues.MESSAGE))
            throw Invalid.of(field, "{{message}} is missing: without it the reply would say nothing.");
    }

    /// @throws Rejected `not-found`
    public Brand getBrand(BrandId brand) {
        return brands.find(brand).orElseThrow(() -> NotFound.of("brand", brand.value()));
    }

    private static String name(BrandId brand) {
        return "letterhead-" + brand.value();
    }
}
