package org.goodword.filter;

import java.util.Optional;

/// How a field compares with values.
public enum Operator {
    IS,
    IS_NOT,
    LESS_THAN,
    LESS_OR_EQUAL,
    GREATER_THAN,
    GREATER_OR_EQUAL,
    STARTS_WITH,
    /// Ignoring case. In memory only: no index can answer it under row-level security.
    CONTAINS,
    IS_EMPTY,
    IS_SET;

    public boolean takesNoValue() {
        return this == IS_EMPTY || this == IS_SET;
    }

    public boolean orders() {
        return switch (this) {
            case LESS_THAN, LESS_OR_EQUAL, GREATER_THAN, GREATER_OR_EQUAL -> true;
            case IS, IS_NOT, STARTS_WITH, CONTAINS, IS_EMPTY, IS_SET -> false;
        };
    }

    /// The operator that holds exactly when this one does not; `<` has none, for an empty field is
    /// neither less nor more.
    public Optional<Operator> opposite() {
        return switch (this) {
            case IS -> Optional.of(IS_NOT);
            case IS_NOT -> Optional.of(IS);
            case IS_EMPTY -> Optional.of(IS_SET);
            case IS_SET -> Optional.of(IS_EMPTY);
            case LESS_THAN, LESS_OR_EQUAL, GREATER_THAN, GREATER_OR_EQUAL, STARTS_WITH, CONTAINS -> Optional.empty();
        };
    }
}
