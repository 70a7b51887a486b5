package org.goodword.importing.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.importing.spi.Piece.Own;
import org.goodword.platform.SortKey;

/// What the columns of a table mean: as somebody said, else by what headings are usually called.
final class Columns {
    enum Field {
        ID("id", "contactid", "externalid", "kundennummer", "customernumber", "nummer"),
        NAME(
                "name",
                "fullname",
                "displayname",
                "contact",
                "contactname",
                "kontakt",
                "ansprechpartner",
                "nom",
                "nombre"),
        FIRST_NAME("firstname", "givenname", "vorname", "prenom", "first"),
        LAST_NAME("lastname", "surname", "familyname", "nachname", "familienname", "last"),
        EMAIL(
                "email",
                "emailaddress",
                "emails",
                "mail",
                "mailadresse",
                "emailadresse",
                "primaryemail",
                "email1",
                "email1value",
                "courriel",
                "correo"),
        OTHER_EMAIL("email2", "email3", "otheremail", "otheremails", "secondaryemail", "weitereemail", "email2value"),
        ORGANISATION(
                "organisation",
                "organization",
                "organizationname",
                "organisationname",
                "company",
                "companyname",
                "account",
                "accountname",
                "firma",
                "firmenname",
                "unternehmen",
                "kunde",
                "customer",
                "societe",
                "empresa",
                "organization1name"),
        DOMAIN("domain", "domains", "domainnames", "website", "emaildomain"),
        IGNORED("ignore", "ignored", "-");

        private final Set<String> called;

        Field(String... called) {
            this.called = Set.of(called);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Field> of(String code) {
            return Arrays.stream(values())
                    .filter(field -> field.code().equals(code) || field == IGNORED && field.called.contains(code))
                    .findFirst();
        }
    }

    private final List<String> headings;
    private final List<Optional<Field>> fields;
    private final List<Optional<String>> own;

    /// @param meant by heading, as somebody said
    Columns(List<String> headings, Map<String, String> meant) {
        this.headings = headings;
        var said = meant.entrySet().stream()
                .collect(Collectors.toMap(entry -> plain(entry.getKey()), Map.Entry::getValue, (_, later) -> later));
        this.fields = headings.stream().map(heading -> field(heading, said)).toList();
        this.own = headings.stream()
                .map(heading -> Optional.ofNullable(said.get(plain(heading))).flatMap(Columns::ownField))
                .toList();
    }

    private static Optional<Field> field(String heading, Map<String, String> said) {
        var plain = plain(heading);
        var meant = Optional.ofNullable(said.get(plain)).flatMap(Field::of);
        if (meant.isPresent()) return meant;
        if (Optional.ofNullable(said.get(plain)).flatMap(Columns::ownField).isPresent()) return Optional.empty();
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.IGNORED && field.called.contains(plain))
                .findFirst();
    }

    /// `field.plan`: the workspace's own field with this key.
    static Optional<String> ownField(String meaning) {
        return meaning.matches("field\\.[a-z][a-z0-9-]{0,39}") ? Optional.of(meaning.substring(6)) : Optional.empty();
    }

    static String plain(String heading) {
        return SortKey.of(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    boolean has(Field field) {
        return fields.contains(Optional.of(field));
    }

    int count() {
        return headings.size();
    }

    List<String> headings() {
        return headings;
    }

    /// What stands in the columns of this meaning, without those that are empty.
    List<String> all(List<String> row, Field field) {
        var values = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.size(), fields.size()); column++)
            if (fields.get(column).filter(field::equals).isPresent()
                    && !row.get(column).isBlank()) values.add(row.get(column).strip());
        return values;
    }

    Optional<String> first(List<String> row, Field field) {
        return all(row, field).stream().findFirst();
    }

    /// Of columns without a meaning in which this row has something, and of those that mean a field of the workspace's.
    List<Own> own(List<String> row) {
        var values = new ArrayList<Own>();
        for (int column = 0; column < Math.min(row.size(), fields.size()); column++) {
            if (fields.get(column).isPresent() || row.get(column).isBlank()) continue;
            var heading = headings.get(column);
            var name = "column \"%s\"".formatted(heading);
            values.add(new Own(
                    name, own.get(column).orElse(heading), row.get(column).strip()));
        }
        return values;
    }

    /// For people.
    String sentence() {
        var taken = new ArrayList<String>();
        for (int column = 0; column < fields.size(); column++) {
            var heading = headings.get(column);
            fields.get(column)
                    .filter(field -> field != Field.IGNORED)
                    .ifPresent(field -> taken.add("\"%s\" as %s".formatted(heading, field.code())));
            own.get(column).ifPresent(key -> taken.add("\"%s\" as field.%s".formatted(heading, key)));
        }
        return "Columns taken: " + String.join(", ", taken) + ".";
    }
}
