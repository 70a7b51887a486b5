/// Forms: the order of fields, and the rules by which they are shown and demanded.
@NullMarked
package org.goodword.fields.layouts;

import org.jspecify.annotations.NullMarked;
