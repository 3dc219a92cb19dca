/** SQLite: schema, migrations, one writer. The only package that knows java.sql. */
@NullMarked
package dev.unleak.store;

import org.jspecify.annotations.NullMarked;
