package org.goodword.search.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.BytesRef;
import org.goodword.platform.Actor;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.WorkspaceId;
import org.goodword.search.Hit;
import org.goodword.search.words.Wording;

/// One search. Made only with a workspace, a kind and a caller, so that none can be forgotten.
public final class Lookup {
    // So many found as typed, and mistakes are not looked for; so many of the best are put in the order of the words.
    // On every document that has them, both take longer than all the rest.
    private static final int ENOUGH = 100;
    private static final int ORDERED = 200;

    private final Query asTyped;
    private final Query forgiving;
    private final Query inOrder;
    private final int limit;

    public Lookup(WorkspaceId workspace, String kind, String words, Caller caller, int limit) {
        var place = new BooleanQuery.Builder()
                .add(
                        new TermQuery(
                                new Term(Documents.WORKSPACE, workspace.value().toString())),
                        Occur.FILTER)
                .add(new TermQuery(new Term(Documents.KIND, kind)), Occur.FILTER);
        var reach = ofBrands(scoped(place, caller), caller).build();
        var wording = new Wording(words, !caller.fields().hidesSome(kind));
        this.asTyped = both(reach, wording.asTyped());
        this.forgiving = both(reach, wording.forgiving());
        this.inOrder = wording.inOrder();
        this.limit = limit;
    }

    private static Query both(Query reach, Query wording) {
        return new BooleanQuery.Builder()
                .add(reach, Occur.FILTER)
                .add(wording, Occur.MUST)
                .build();
    }

    // Only so that the best thousand are not all out of reach; who may see what is decided in SQL.
    private static BooleanQuery.Builder scoped(BooleanQuery.Builder query, Caller caller) {
        return switch (caller.scope()) {
            case ALL -> query;
            case MY_TEAMS ->
                query.add(
                        within(Stream.concat(
                                mine(caller),
                                Stream.concat(
                                        Stream.of(Documents.NO_TEAM),
                                        caller.teams().stream().map(Documents::team)))),
                        Occur.FILTER);
            case MINE -> query.add(within(mine(caller)), Occur.FILTER);
        };
    }

    private static BooleanQuery.Builder ofBrands(BooleanQuery.Builder query, Caller caller) {
        return switch (caller.limits().brands()) {
            case BrandScope.Every _ -> query;
            case BrandScope.Only(var brands) ->
                query.add(
                        among(
                                Documents.BRAND,
                                Stream.concat(
                                        Stream.of(Documents.EVERYBODY),
                                        brands.stream().map(UUID::toString))),
                        Occur.FILTER);
        };
    }

    private static Stream<String> mine(Caller caller) {
        return switch (caller.actor()) {
            case Actor.Agent(var id) -> Stream.of(Documents.EVERYBODY, Documents.agent(id));
            case Actor.Contact _, Actor.System _ -> Stream.of(Documents.EVERYBODY);
        };
    }

    private static Query within(Stream<String> scopes) {
        return among(Documents.SCOPE, scopes);
    }

    private static Query among(String field, Stream<String> terms) {
        return new TermInSetQuery(field, terms.map(BytesRef::new).toList());
    }

    List<Hit> hits(IndexSearcher searcher) throws IOException {
        var found = searcher.search(asTyped, limit).scoreDocs;
        if (found.length < Math.min(limit, ENOUGH)) found = searcher.search(forgiving, limit).scoreDocs;
        var hits = new ArrayList<Hit>();
        for (var best : ordered(searcher, found)) hits.add(hit(searcher, best));
        return hits;
    }

    private List<ScoreDoc> ordered(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        var first = new TopDocs(
                new TotalHits(found.length, Relation.EQUAL_TO), Arrays.copyOf(found, Math.min(found.length, ORDERED)));
        var best = QueryRescorer.rescore(searcher, first, inOrder, 1, ORDERED).scoreDocs;
        return Stream.concat(Arrays.stream(best), Arrays.stream(found).skip(best.length))
                .toList();
    }

    private static Hit hit(IndexSearcher searcher, ScoreDoc found) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        var ids = leaf.reader().getBinaryDocValues(Documents.ID);
        if (ids == null || !ids.advanceExact(found.doc - leaf.docBase))
            throw new IllegalStateException("a document without id");
        return new Hit(Documents.id(ids.binaryValue()), found.score);
    }
}
