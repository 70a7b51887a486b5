package org.goodword.demo.seeding;

import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Listed;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.contacts.PeopleFilters;
import org.goodword.identity.Agents;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// As [ListsUseTheirIndexesTests], of contacts and organisations.
@GoodwordTest
class PeopleUseTheirIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PeopleFilters filters;

    @Autowired
    private Agents agents;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;
    private Caller caller;

    @BeforeEach
    void enter() {
        workspace = big.get();
        caller = in(() ->
                new Caller(workspace, new Actor.Agent(agents.all().getFirst().id()), Set.of(), RowScope.ALL, Set.of()));
    }

    @Test
    void contactsAndOrganisations() {
        var page = in(() -> contacts.list(new Listed(Optional.empty(), Optional.empty()), new PageRequest(50, null)));
        hot(() -> contacts.list(new Listed(Optional.empty(), Optional.empty()), new PageRequest(50, null)));
        hot(() -> contacts.list(new Listed(Optional.empty(), Optional.empty()), new PageRequest(50, page.next())));
        hot(() -> contacts.list(
                new Listed(Optional.of(someOrganisation(page)), Optional.empty()), new PageRequest(50, null)));
        hot(() -> contacts.find(page.items().getFirst().emails().getFirst()));
        hot(() -> organisations.list(Optional.empty(), noCondition(), new PageRequest(50, null)));
        hot(() -> organisations.list(
                Optional.empty(),
                noCondition(),
                new PageRequest(
                        50,
                        organisations
                                .list(Optional.empty(), noCondition(), new PageRequest(50, null))
                                .next())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan:rare", "plan:v7 seats>=990", "seats:7"})
    void peopleByTheirOwnFields(String filter) {
        var people = in(() -> filters.contacts(Optional.of(filter), caller));
        atMost(
                Plans.FOR_EACH * 50,
                () -> contacts.list(new Listed(Optional.empty(), Optional.empty(), people), new PageRequest(50, null)));
        var companies = in(() -> filters.organisations(Optional.of(filter), caller));
        atMost(Plans.FOR_EACH * 50, () -> organisations.list(Optional.empty(), companies, new PageRequest(50, null)));
    }

    private void hot(Runnable list) {
        Workspaces.in(workspace, () -> plans.hot(list));
    }

    private void atMost(int rows, Runnable list) {
        Workspaces.in(workspace, () -> plans.atMost(rows, list));
    }

    private static OrganisationId someOrganisation(Page<Contact> page) {
        return page.items().stream()
                .flatMap(contact -> contact.organisation().stream())
                .findFirst()
                .orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}
