package org.goodword.platform;

/// How PostgreSQL plans the statements of a transaction.
public final class Plans {
    /// Each for the values it has. One plan for any values, which the driver and PostgreSQL settle on after some uses,
    /// passes over a whole table where a value is rare.
    public static final String FOR_VALUES = "set local plan_cache_mode = force_custom_plan";

    private Plans() {}
}
