@NullMarked
package org.goodword.forms.web;

import org.jspecify.annotations.NullMarked;
