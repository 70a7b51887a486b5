package org.goodword.portal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.fields.CustomerForm.Asked;
import org.goodword.identity.Brand;
import org.goodword.platform.Ids;
import org.goodword.platform.web.Words;
import org.goodword.portal.PortalLanguages;
import org.goodword.portal.entering.Customer;
import org.goodword.portal.keeping.Portal;
import org.goodword.portal.keeping.Portals.Open;
import org.goodword.ticketing.CustomerTickets.Type;

/// A portal as somebody looks at it just now.
///
/// @param base before each of its paths: `/portal/acme`, or nothing on a host of its own
/// @param csrf goes back with each form
/// @param here where he is, for who switches the language
public record Site(
        Open open, String base, Words words, ZoneId zone, Optional<Customer> customer, String csrf, String here) {
    /// The same, as if he were there.
    Site elsewhere(String path) {
        return new Site(open, base, words, zone, customer, csrf, path);
    }

    public Brand brand() {
        return open.brand();
    }

    public Portal portal() {
        return open.portal();
    }

    public String title() {
        return portal().titleOf(brand());
    }

    /// What can be pressed, on light pages.
    public String act() {
        return theme().onLight().colour();
    }

    public String onAct() {
        return theme().onLight().text();
    }

    /// The same on dark pages.
    public String actDark() {
        return theme().onDark().colour();
    }

    public String onActDark() {
        return theme().onDark().text();
    }

    private Theme theme() {
        return Theme.of(portal().colour());
    }

    /// By which he is signed in.
    public String address() {
        return visitor().email().value();
    }

    public String name(Type type) {
        return Asked.in(type.name(), language(), type.key());
    }

    /// @param path within the portal, from `/`
    public String at(String path) {
        return base + path;
    }

    public String ticket(long number) {
        return at("/tickets/" + number);
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    public String language() {
        return words.language();
    }

    public String direction() {
        return language().equals("ar") ? "rtl" : "ltr";
    }

    public List<Locale> languages() {
        return PortalLanguages.ALL;
    }

    public String name(Locale language) {
        return language.getDisplayLanguage(language);
    }

    public boolean speaks(Locale language) {
        return language.getLanguage().equals(language());
    }

    public String when(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(zone)
                .format(time);
    }

    /// For a form: what is said with it is said once.
    public UUID fresh() {
        return Ids.next();
    }

    /// Who is signed in, where somebody is.
    Customer visitor() {
        return customer.orElseThrow();
    }
}
