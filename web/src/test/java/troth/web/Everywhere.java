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
                    "days",
                    "days/7",
                    "days/5",
                    "help",
                    "help/check",
                    "together",
                    "talk",
                    "meeting",
                    "listening",
                    "boundaries",
                    "wishes",
                    "closeness",
                    "repair",
                    "repair/impact",
                    "repair/account",
                    "repair/meaning",
                    "repair/decision",
                    "alone",
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
