package org.goodword.importing.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// @param meant by heading, as somebody said
    Columns(List<String> headings, Map<String, String> meant) {
        this.headings = headings;
        var said = meant.entrySet().stream()
                .collect(Collectors.toMap(entry -> plain(entry.getKey()), Map.Entry::getValue, (_, later) -> later));
        this.fields = headings.stream().map(heading -> field(heading, said)).toList();
    }

    private static Optional<Field> field(String heading, Map<String, String> said) {
        var plain = plain(heading);
        var meant = Optional.ofNullable(said.get(plain)).flatMap(Field::of);
        if (meant.isPresent()) return meant;
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.IGNORED && field.called.contains(plain))
                .findFirst();
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

    /// Columns without a meaning in which this row has something.
    List<String> untaken(List<String> row) {
        var untaken = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.size(), fields.size()); column++)
            if (fields.get(column).isEmpty() && !row.get(column).isBlank())
                untaken.add("column \"%s\"".formatted(headings.get(column)));
        return untaken;
    }

    /// For people.
    String sentence() {
        var taken = new ArrayList<String>();
        for (int column = 0; column < fields.size(); column++) {
            var heading = headings.get(column);
            fields.get(column)
                    .filter(field -> field != Field.IGNORED)
                    .ifPresent(field -> taken.add("\"%s\" as %s".formatted(heading, field.code())));
        }
        return "Columns taken: " + String.join(", ", taken) + ".";
    }
}
