/// Importing over REST.
@NullMarked
package org.goodword.importing.web;

import org.jspecify.annotations.NullMarked;
