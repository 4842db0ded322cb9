package troth.web.view;

import java.util.Set;

/// What a clinician offers. It signs nothing and enters nothing: a partner takes it up, or does
/// not.
///
/// @param kind one of [#KINDS]
/// @param exercise for an exercise: the page that it is on
/// @param both whether both partners were sent the same
public record Proposal(String kind, String title, String text, String exercise, boolean both) {

    public static final String WORD = "word";
    public static final String EXERCISE = "exercise";
    public static final String AGREEMENT = "agreement";
    public static final Set<String> KINDS = Set.of(WORD, EXERCISE, AGREEMENT);

    /// The pages that hold something to do.
    public static final java.util.List<String> EXERCISES =
            java.util.List.of("listening", "meeting", "talk", "boundaries", "closeness", "steady");

    public static final int LONGEST = 2000;
}
