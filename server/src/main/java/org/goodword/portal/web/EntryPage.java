package org.goodword.portal.web;

import java.util.Optional;

/// Which ways in there are.
///
/// @param typed the address that came back
/// @param wrong whether it is none
/// @param button what that to the provider says; empty where there is none
/// @param links whether links by mail let in
/// @param to where she goes afterwards
public record EntryPage(Site site, String typed, boolean wrong, Optional<String> button, boolean links, String to) {
    public String departure() {
        return site.at("/entry/provider" + Within.query(to));
    }
}
