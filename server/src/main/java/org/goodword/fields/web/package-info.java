/// REST of fields and forms.
@NullMarked
package org.goodword.fields.web;

import org.jspecify.annotations.NullMarked;
