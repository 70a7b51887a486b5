/// Every table of a workspace: what becomes of it, what the database says of it, its rows as lines.
@NullMarked
package org.goodword.moving.tables;

import org.jspecify.annotations.NullMarked;
