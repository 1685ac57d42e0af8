/// Who may log in at the console and how. Must not know items or pages.
@NullMarked
package de.faktenstrom.desk.console.account;

import org.jspecify.annotations.NullMarked;
