/// Many dyads on many machines. No science here: a study is handed to a cluster, its rows come
/// back.
@NullMarked
package troth.cohort;

import org.jspecify.annotations.NullMarked;
