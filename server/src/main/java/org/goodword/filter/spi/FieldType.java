package org.goodword.filter.spi;

import java.util.EnumSet;
import java.util.Set;
import org.goodword.filter.Operator;

/// What a field holds, and what in memory and in [Match] stands for a value of it.
public enum FieldType {
    /// `String`, compared exactly.
    TEXT(EnumSet.of(Operator.STARTS_WITH, Operator.CONTAINS)),
    /// `String`, one of the field's choices.
    CHOICE(EnumSet.noneOf(Operator.class)),
    /// `String`; any may be typed, the choices are only suggested.
    TAG(EnumSet.of(Operator.STARTS_WITH)),
    /// `Long`
    NUMBER(ordering()),
    /// `Long`, in ten-thousandths: 12.5 is 125,000.
    DECIMAL(ordering()),
    /// `Long`, days since the first of 1970: a day of the calendar, the same everywhere.
    DATE(ordering()),
    /// `Instant`
    TIME(ordering()),
    /// `Boolean`
    FLAG(EnumSet.noneOf(Operator.class)),
    /// `UUID`; `me` may be typed.
    AGENT(EnumSet.noneOf(Operator.class)),
    /// `UUID`; `my-teams` may be typed.
    TEAM(EnumSet.noneOf(Operator.class)),
    /// `UUID`
    ID(EnumSet.noneOf(Operator.class));

    private final Set<Operator> operators;

    FieldType(EnumSet<Operator> more) {
        more.addAll(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IS_EMPTY, Operator.IS_SET));
        operators = more;
    }

    public Set<Operator> operators() {
        return Set.copyOf(operators);
    }

    private static EnumSet<Operator> ordering() {
        return EnumSet.of(Operator.LESS_THAN, Operator.LESS_OR_EQUAL, Operator.GREATER_THAN, Operator.GREATER_OR_EQUAL);
    }
}
