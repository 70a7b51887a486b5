package org.goodword.demo.seeding;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What made-up people write and are called; the same for the same seed.
final class Words {
    private static final List<String> COMMON = words("""
            the a to and of we is it in for on with that our your this not have but when after since please still
            can order invoice delivery update lamp switch account password payment refund address contract office
            screen printer battery charger cable warranty receipt customer shipment colour size manual app login
            email phone support answer problem question morning yesterday today week month hotel school kitchen
            garden window corridor floor room building light sensor timer gateway network signal firmware version
            error message number colleague team manager price discount subscription renewal trial licence export
            import report calendar meeting reminder holiday replacement broken missing late wrong double empty
            slow fast new old second last first next""");
    private static final List<String> FIRST = words("""
            Nora Jonas Priya Luis Amara Tom Mara Ada Finn Zoë Kenji Lucía Omar Ingrid Björn Chloé Ravi Elif Marta
            Piotr Hanna Diego Yuki Sven Aisha Paul Grace Mateo Lena Hugo Nadia Oscar Rosa Emil Vera Ivan Clara
            Samir Wanda Theo""");
    private static final List<String> LAST = words("""
            Petersen Keller Raman Ortega Winter Berger Lindt Novak Okafor Sato Müller García Haddad Larsen Åberg
            Dubois Patel Yilmaz Kowalski Santos Weber Rossi Tanaka Nilsson Rahman Schmidt Mensah Silva Becker Moreau
            Fischer Ivanova Costa Jansen Svensson Khan Wolf Murray Bauer Laurent Hansen Popov Meyer Costello Braun
            Ricci Vogel Lund Arnaud Stone""");
    private static final List<String> TRADE = words("""
            Hotels Studio Logistics Bakery Schools Clinic Garden Books Lighting Foods Travel Energy Motors Design
            Partners Systems""");

    private final Random random;
    private final List<String> rare;

    Words(long seed) {
        random = new Random(seed);
        rare = IntStream.range(0, 5_000).mapToObj(_ -> rareWord()).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    List<String> people(int count) {
        return times(count, () -> any(FIRST) + " " + any(LAST));
    }

    List<String> organisations(int count) {
        return times(count, () -> any(LAST) + " " + any(TRADE));
    }

    List<String> subjects(int count) {
        return times(count, () -> capital(sentence(3 + random.nextInt(4))));
    }

    List<String> paragraphs(int count) {
        return times(
                count,
                () -> IntStream.rangeClosed(0, 1 + random.nextInt(4))
                        .mapToObj(_ -> capital(sentence(6 + random.nextInt(12))) + ".")
                        .collect(Collectors.joining(" ")));
    }

    private String sentence(int length) {
        return String.join(" ", times(length, this::word));
    }

    // Few words are frequent and most are not, or a search index would have nothing to weigh.
    private String word() {
        if (random.nextInt(12) == 0) return any(rare);
        return COMMON.get((int) (COMMON.size() * Math.pow(random.nextDouble(), 2)));
    }

    private String rareWord() {
        var syllables = "ba ce di fo gu ha ki lo mu ne pi ra so tu ve wi xa yo zu".split(" ", -1);
        return IntStream.range(0, 3)
                .mapToObj(_ -> syllables[random.nextInt(syllables.length)])
                .collect(Collectors.joining());
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static List<String> times(int count, java.util.function.Supplier<String> one) {
        return IntStream.range(0, count).mapToObj(_ -> one.get()).toList();
    }
}
