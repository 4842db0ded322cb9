package troth.web.view;

import java.time.LocalDate;

/// How a clinician introduces themselves to two partners, before either agrees to anything.
///
/// @param licence profession, licence and where it can be checked, in their words
/// @param policy what they do with what one partner tells them alone
/// @param more the same in their own words
/// @param ends the last day of all of it
public record Introduction(
        String name, String licence, Policy policy, String more, LocalDate ends) {

    /// What a clinician does with what one partner tells them alone.
    public enum Policy {
        HELD,
        RAISED,
        SHARED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// The longest time of all; then the two begin anew, or do not.
    public static final int DAYS = 180;
}
