/// REST of the catalogue.
@NullMarked
package org.goodword.actions.web;

import org.jspecify.annotations.NullMarked;
