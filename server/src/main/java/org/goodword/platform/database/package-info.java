/// Starts or finds PostgreSQL, checks its roles, and hands out the two data sources: the owner's for migrations,
/// the application's for everything else.
@NullMarked
package org.goodword.platform.database;

import org.jspecify.annotations.NullMarked;
