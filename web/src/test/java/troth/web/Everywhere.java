package troth.web;

import java.util.List;

/// The pages that one partner can open, as addresses.
final class Everywhere {

    static final List<String> PATHS =
            List.of(
                    "",
                    "?about=yesterday",
                    "reminder",
                    "steady",
                    "privacy",
                    "library",
                    "hard",
                    "hard/phq-9",
                    "hard/pcl-5",
                    "safety",
                    "safety/check",
                    "together",
                    "talk",
                    "meeting",
                    "listening",
                    "boundaries",
                    "wishes",
                    "closeness",
                    "repair",
                    "repair/impact",
                    "repair/disclosure",
                    "repair/meaning",
                    "repair/decision",
                    "intimacy",
                    "agreements",
                    "agreements/new",
                    "agreements/new/openness",
                    "agreements/history",
                    "picture",
                    "picture/right",
                    "picture/events",
                    "picture/shared",
                    "clinician",
                    "mine",
                    "mine/report");

    private Everywhere() {}
}
