package org.goodword.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.goodword.search.words.Languages.Field;

/// What typed words ask of the index: every word somewhere, exact before stemmed before mistyped.
public final class Wording {
    public static final String NUMBER = "number";

    private static final int LONGEST = 1_000;
    private static final int EXPANSIONS = 16;
    private static final int ENOUGH = 5;

    private final List<Word> words;
    private final List<Field> looked;

    /// @param fields whether own fields are looked through
    public Wording(String typed, boolean fields) {
        looked = Stream.of(Field.values())
                .filter(field -> fields || field != Field.FIELDS)
                .toList();
        words = Word.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
    }

    /// The words, or other forms of them.
    public Query asTyped() {
        return query(false);
    }

    /// The words, other forms of them, or what they may be mistyped for.
    public Query forgiving() {
        return query(true);
    }

    /// Everything, and most of all the words beside each other. Of everything, so that asked for
    /// one document it looks at no other.
    public Query inOrder() {
        if (words.size() < 2) return new MatchNoDocsQuery();
        var terms = words.stream().map(Word::plain).toArray(String[]::new);
        var order = new BooleanQuery.Builder()
                .add(boosted(0, MatchAllDocsQuery.INSTANCE), Occur.MUST)
                .add(boosted(4, new PhraseQuery(1, Field.SUBJECT.plain(), terms)), Occur.SHOULD)
                .add(boosted(2, new PhraseQuery(1, Field.TEXT.plain(), terms)), Occur.SHOULD);
        if (looked.contains(Field.FIELDS))
            order.add(boosted(2, new PhraseQuery(1, Field.FIELDS.plain(), terms)), Occur.SHOULD);
        return order.build();
    }

    private Query query(boolean forgiving) {
        if (words.isEmpty()) return new MatchNoDocsQuery();
        var query = new BooleanQuery.Builder();
        var telling = words.stream().filter(word -> !word.saysNothing()).toList();
        var required = telling.isEmpty() ? words : telling;
        query.add(required(required, forgiving), Occur.MUST);
        words.stream()
                .filter(word -> !required.contains(word))
                .forEach(word -> query.add(one(word, forgiving), Occur.SHOULD));
        return query.build();
    }

    // Of a pasted sentence, three quarters of the words are enough.
    private Query required(List<Word> words, boolean forgiving) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(one(word, forgiving), Occur.SHOULD));
        var count = words.size();
        return query.setMinimumNumberShouldMatch(count > ENOUGH ? count * 3 / 4 : count)
                .build();
    }

    private Query one(Word word, boolean forgiving) {
        var ways = new ArrayList<Query>();
        ways.add(boosted(20, new TermQuery(new Term(NUMBER, word.plain()))));
        for (var field : looked) plain(word, field, forgiving, ways);
        for (var stem : word.readings().shortened()) {
            for (var field : looked) if (field != Field.PEOPLE) stemmed(field, stem, word, ways);
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static void plain(Word word, Field field, boolean forgiving, List<Query> ways) {
        var term = new Term(field.plain(), word.plain());
        ways.add(boosted(weight(field), new TermQuery(term)));
        if (forgiving && word.forgiven() > 0)
            ways.add(boosted(0.3f * weight(field), new FuzzyQuery(term, word.forgiven(), 1, EXPANSIONS, true)));
        if (word.isBeginning()) ways.add(boosted(0.5f * weight(field), new PrefixQuery(term)));
    }

    // A word that is its own stem stands in the plain field only.
    private static void stemmed(Field field, String stem, Word word, List<Query> ways) {
        var weight = 0.7f * weight(field);
        ways.add(boosted(weight, new TermQuery(new Term(field.stems(), stem))));
        if (!stem.equals(word.plain())) ways.add(boosted(weight, new TermQuery(new Term(field.plain(), stem))));
    }

    private static float weight(Field field) {
        return switch (field) {
            case SUBJECT -> 3;
            case PEOPLE -> 2;
            case TEXT, FIELDS -> 1;
        };
    }

    private static Query boosted(float boost, Query query) {
        return new BoostQuery(query, boost);
    }
}
