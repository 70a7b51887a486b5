package org.goodword.identity.apps;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goodword.platform.Caller;

/// Scopes, each once and in the order in which they are told.
public record AppScopes(SortedSet<AppScope> all) {
    public AppScopes(Collection<AppScope> scopes) {
        this(new TreeSet<>(scopes));
    }

    /// @return empty when one of them is none of ours
    public static Optional<AppScopes> parse(Collection<String> texts) {
        var found =
                texts.stream().map(AppScope::parse).flatMap(Optional::stream).toList();
        return found.size() == texts.size() ? Optional.of(new AppScopes(found)) : Optional.empty();
    }

    /// Those that were kept; one that there is no more is left out.
    static AppScopes kept(String... texts) {
        return new AppScopes(Arrays.stream(texts)
                .map(AppScope::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    public boolean includes(AppScopes others) {
        return all.containsAll(others.all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    AppScopes and(AppScopes others) {
        return new AppScopes(all.stream().filter(others.all::contains).toList());
    }

    AppScopes or(AppScopes others) {
        var both = new TreeSet<>(all);
        both.addAll(others.all);
        return new AppScopes(both);
    }

    /// The same agent, with what these scopes leave of her permissions.
    Caller narrow(Caller caller) {
        var permissions = caller.permissions().stream()
                .filter(permission ->
                        all.stream().anyMatch(scope -> scope.area().includes(permission)))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(
                caller.workspace(), caller.actor(), permissions, caller.scope(), caller.teams(), caller.limits());
    }

    public List<String> texts() {
        return all.stream().map(AppScope::text).toList();
    }

    String[] columns() {
        return texts().toArray(String[]::new);
    }

    /// As OAuth writes them (RFC 6749 §3.3).
    public String text() {
        return String.join(" ", texts());
    }
}
