package org.goodword.importing.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.fields.Offering;
import org.goodword.importing.spi.Piece;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// What an export has of its own goes where a field of ours is called so; the rest is told.
@Component
class FieldFiling {
    private final Fields fields;
    private final Offering offering;

    FieldFiling(Fields fields, Offering offering) {
        this.fields = fields;
        this.offering = offering;
    }

    /// @return what a new subject gets, by key
    Map<String, Object> taken(Job job, Piece piece, FieldSubject subject) {
        if (piece.own().isEmpty()) return Map.of();
        var known = job.fields().computeIfAbsent(subject, fields::of);
        var taken = new LinkedHashMap<String, Object>();
        for (var own : piece.own())
            Offering.field(known, own.called())
                    .ifPresentOrElse(
                            field -> take(job, piece, own, field, taken),
                            () -> job.tally().untaken(List.of(own.name())));
        return taken;
    }

    private void take(Job job, Piece piece, Piece.Own own, Definition field, Map<String, Object> taken) {
        try {
            var value = offering.value(field, own.text());
            if (value != null) taken.putIfAbsent(field.key(), value);
        } catch (Rejected misfit) {
            job.tally()
                    .odd(
                            piece.place(),
                            "%s was left out: %s"
                                    .formatted(own.name(), misfit.problem().detail()));
        }
    }
}
