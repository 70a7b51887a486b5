/// What directories of the house have in common, whichever way they are asked: which groups there are which roles and
/// teams here, and who somebody there is here.
@NullMarked
package org.goodword.identity.directory;

import org.jspecify.annotations.NullMarked;
