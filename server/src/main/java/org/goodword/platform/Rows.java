package org.goodword.platform;

import org.jooq.Condition;
import org.jooq.Table;

/// Rows of a module's table, for another that lays them aside without knowing them.
///
/// @param which of them, those of the workspace entered
public record Rows(Table<?> table, Condition which) {}
