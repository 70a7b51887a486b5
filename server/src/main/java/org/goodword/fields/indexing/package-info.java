/// Values where filters find them.
@NullMarked
package org.goodword.fields.indexing;

import org.jspecify.annotations.NullMarked;
