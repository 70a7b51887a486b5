package org.goodword.contacts.filling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Kind;
import org.goodword.fields.spi.Keeper;
import org.goodword.fields.spi.Referable;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rejected;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Contacts and organisations keep values, and fields can name them.
@Configuration(proxyBeanMethods = false)
class PeopleKept {
    /// What lists of people will ask for by name.
    static final Set<String> TAKEN =
            Set.of("name", "email", "domain", "organisation", "created", "changed", "tag", "open", "is", "good-word");

    @Bean
    Keeper contactsKept(PeopleValueStore store) {
        return new Keeper() {
            @Override
            public FieldSubject subject() {
                return FieldSubject.CONTACT;
            }

            @Override
            public Set<String> taken() {
                return TAKEN;
            }

            @Override
            public void rename(Collection<UUID> subjects, String key, UUID from, UUID to) {
                store.renameContacts(subjects, key, from, to);
            }

            @Override
            public List<Kept> lockAfter(Optional<UUID> last, int limit) {
                return store.contactsAfter(last, limit);
            }
        };
    }

    @Bean
    Keeper organisationsKept(PeopleValueStore store) {
        return new Keeper() {
            @Override
            public FieldSubject subject() {
                return FieldSubject.ORGANISATION;
            }

            @Override
            public Set<String> taken() {
                return TAKEN;
            }

            @Override
            public void rename(Collection<UUID> subjects, String key, UUID from, UUID to) {
                store.renameOrganisations(subjects, key, from, to);
            }

            @Override
            public List<Kept> lockAfter(Optional<UUID> last, int limit) {
                return store.organisationsAfter(last, limit);
            }
        };
    }

    @Bean
    Referable contactsNamed(Contacts contacts) {
        return new Referable() {
            @Override
            public Kind kind() {
                return Kind.CONTACT;
            }

            @Override
            public boolean exists(UUID id) {
                return contacts.find(new ContactId(id)).isPresent();
            }

            @Override
            public Optional<UUID> find(String typed) {
                try {
                    return contacts.find(new EmailAddress(typed)).map(ContactId::value);
                } catch (Rejected noAddress) {
                    return Optional.empty();
                }
            }
        };
    }

    @Bean
    Referable organisationsNamed(Organisations organisations) {
        return new Referable() {
            @Override
            public Kind kind() {
                return Kind.ORGANISATION;
            }

            @Override
            public boolean exists(UUID id) {
                return organisations.find(new OrganisationId(id)).isPresent();
            }

            @Override
            public Optional<UUID> find(String typed) {
                return organisations.find(typed, List.of(typed)).map(OrganisationId::value);
            }
        };
    }
}
