package org.goodword.calendars;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to the hours of the workspace entered.
@Component
public class Calendars {
    private final CalendarStore store;

    Calendars(CalendarStore store) {
        this.store = store;
    }

    /// Empty when nobody has said yet.
    @Transactional(readOnly = true)
    public Optional<Calendar> find() {
        return store.find();
    }

    /// As `find`; nobody else changes them until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Calendar> lock() {
        return store.lock();
    }

    /// @param hours their holidays are those entered here, by name and date
    @Transactional(propagation = Propagation.MANDATORY)
    public Calendar put(BusinessHours hours, List<Holiday> holidays) {
        store.put(hours, holidays);
        return store.find().orElseThrow();
    }
}
