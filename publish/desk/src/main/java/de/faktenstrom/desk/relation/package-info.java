/// What enrich says about which items belong together, as the desk shows it to editors. Must not
/// know how they are found.
@NullMarked
package de.faktenstrom.desk.relation;

import org.jspecify.annotations.NullMarked;
