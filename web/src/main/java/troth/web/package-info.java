/// The partners' application: pages and the database behind them, on one machine. A page is a class
/// in the folder of what it is about, and its template lies at the same path in the resources.
@NullMarked
package troth.web;

import org.jspecify.annotations.NullMarked;
