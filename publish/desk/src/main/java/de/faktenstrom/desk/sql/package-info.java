/// Rows as columns, so that one statement writes them all. Must not know any table.
@NullMarked
package de.faktenstrom.desk.sql;

import org.jspecify.annotations.NullMarked;
