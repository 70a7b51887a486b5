package org.goodword.contacts.filling;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.ORGANISATION;

import java.util.List;
import java.util.function.Function;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.fields.Values;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.FilterFields;
import org.goodword.platform.FieldRights;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What lists of people can be asked for: the workspace's own fields.
@Configuration(proxyBeanMethods = false)
class PeopleAsked {
    @Bean
    FilterFields<OfContact> contactsAsked(Fields fields) {
        return new Own<>(OfContact.class, fields, FieldSubject.CONTACT, CONTACT.ID, OfContact::values);
    }

    @Bean
    FilterFields<OfOrganisation> organisationsAsked(Fields fields) {
        return new Own<>(
                OfOrganisation.class, fields, FieldSubject.ORGANISATION, ORGANISATION.ID, OfOrganisation::values);
    }

    private record Own<T>(Class<T> subject, Fields own, FieldSubject of, Field<?> id, Function<T, Values> values)
            implements FilterFields<T> {
        @Override
        public boolean areOfWorkspace() {
            return true;
        }

        @Override
        public List<FilterField<T>> fields() {
            return fields(FieldRights.ALL);
        }

        @Override
        public List<FilterField<T>> fields(FieldRights rights) {
            return own.filters(of, id, values, PeopleKept.TAKEN, rights);
        }

        @Override
        public String bundle() {
            return "org.goodword.contacts.filter";
        }
    }
}
