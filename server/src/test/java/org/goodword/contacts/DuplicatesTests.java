package org.goodword.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class DuplicatesTests {
    /// Names that are apart by them are no typing errors of each other.
    private static final String CONSONANTS = "BDFGKLMNPR";

    @Autowired
    private Cast cast;

    private Company acme;
    private Outsiders outside;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        outside = new Outsiders(acme);
        ada = acme.ada().rest();
    }

    @Test
    void eachSuggestionSaysWhy() {
        outside.contact("Lena Berg", outside.at("lena"));
        outside.contact("L. B.", outside.at("lena+shop"));
        outside.contact("Kurt Meier", outside.at("kurt"));
        outside.contact("Meier, Kurt", outside.at("k.meier"));
        outside.contact("Sofia Kaufmann", outside.at("sofia"));
        outside.contact("Sophia Kaufmann", outside.at("s.kaufman"));
        outside.contact("Nora Thal", outside.at("nora"));
        outside.contact("Nora Thal");
        assertThat(suggested("/contacts"))
                .containsExactlyInAnyOrder(
                        "L. B./Lena Berg: mailbox",
                        "Kurt Meier/Meier, Kurt: name-and-domain",
                        "Sofia Kaufmann/Sophia Kaufmann: spelling-and-domain",
                        "Nora Thal/Nora Thal: name-without-address");
    }

    @Test
    void whoOnlyLooksAlikeIsNotSuggested() {
        outside.contact("Kurt Meier", outside.at("kurt"));
        outside.contact("Kurt Meier", "kurt@elsewhere.example");
        outside.contact("Lena Berg", "lena@gmail.com");
        outside.contact("Lena Berg", "berg.lena@gmail.com");
        outside.contact("Lena");
        outside.contact("Lena", outside.at("lena"));
        assertThat(suggested("/contacts")).isEmpty();
    }

    @Test
    void colleaguesOfOneNameAreSuggestedByTheirOrganisation() {
        outside.organisation("Customers", "customer." + acme.domain());
        var one = outside.contact("Kurt Meier", outside.at("kurt"));
        outside.contact("Kurt Maier", outside.at("km"));
        assertThat(suggested("/contacts/" + one)).containsExactly("Kurt Maier/Kurt Meier: spelling-and-organisation");
    }

    @Test
    void organisationsAreTheSameButForTheirLegalForm() {
        outside.organisation("Nordlicht GmbH", "nordlicht.example");
        outside.organisation("Nordlicht", "leuchten.example");
        outside.organisation("Suedwind", "suedwind.example");
        var one = outside.organisation("Windkraft Süd", "suedwind.test");
        assertThat(suggested("/organisations")).containsExactly("Nordlicht/Nordlicht GmbH: name");
        assertThat(suggested("/organisations/" + one)).containsExactly("Suedwind/Windkraft Süd: domain");
    }

    @Test
    void whatSomebodySaidAreTwoIsNotSuggestedAgain() {
        var one = outside.contact("Lena Berg", outside.at("lena"));
        var other = outside.contact("Lena Berg", outside.at("berg"));
        var dismissal = "/contacts/" + one + "/duplicates/" + other + "/dismissal";
        assertThat(suggested("/contacts")).hasSize(1);
        ada.put(dismissal, null).json(204);
        assertThat(suggested("/contacts")).isEmpty();
        assertThat(suggested("/contacts/" + one)).isEmpty();
        assertThat(suggested("/contacts/" + other)).isEmpty();
        ada.delete(dismissal).json(204);
        assertThat(suggested("/contacts/" + other)).hasSize(1);
    }

    @Test
    void pageAfterPageThereIsEachPairOnce() {
        for (int n = 0; n < 60; n++) {
            var name = "Twin %c%c".formatted(CONSONANTS.charAt(n / 10), CONSONANTS.charAt(n % 10));
            outside.contact(name, outside.at("a" + n));
            outside.contact(name, outside.at("b" + n));
        }
        var all = suggested("/contacts", 7);
        assertThat(all).doesNotHaveDuplicates().hasSize(60);
        assertThat(suggested("/contacts", 200)).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<String> suggested(String path) {
        return suggested(path, 100);
    }

    /// `one/other: reason`, the names in order.
    private List<String> suggested(String path, int limit) {
        var told = new ArrayList<String>();
        var cursor = "";
        do {
            var page = ada.get(path + "/duplicates?limit=" + limit + "&cursor=" + cursor)
                    .json(200);
            for (var pair : page.get("items")) {
                var names =
                        List.of(
                                        pair.get("one").get("name").asString(),
                                        pair.get("other").get("name").asString())
                                .stream()
                                .sorted()
                                .toList();
                told.add(String.join("/", names) + ": " + pair.get("reason").asString());
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return told;
    }
}
