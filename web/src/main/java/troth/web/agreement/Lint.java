package troth.web.agreement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks for terms that control rather than agree. It knows words, not meanings: it misses much and
/// errs at times, so its author may keep what it warns of. Only sex as a duty is refused, and a
/// penalty for what is missed.
///
/// It looks at sentences, so that what is ruled out in one does not excuse another.
final class Lint {

    /// What a warning is about; each has its reason in words.
    enum Warning {
        SEX,
        WEIGHT,
        MONEY,
        FRIENDS,
        WATCHING;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String SEXUAL =
            "\\b(sex|sexual\\w*|intimacy|intercourse|orgasms?|ma(ke|kes|king) love|oral|blow ?jobs?"
                    + "|sleep(s|ing)? with (?!(the|a|an|my|our|no|his|her)\\b)|(goes|go|going) to bed with"
                    + "|physically (close|intimate))\\b";
    private static final String DUTY =
            "\\b(must|has to|have to|ha[sd] a duty|duty|duties|owe[sd]?|obliged|obligation|required"
                    + "|on demand|whenever(?! (both|we|either)\\b)|(never|not|won[’']t|can[’']?t|cannot|no longer)"
                    + " (refuses?|says? no|denies|deny|turns? down)|always (agrees?|says? yes)"
                    + "|right to|entitled|makes? up for|in return for|reward\\w*)\\b";

    /// Asked for and given at once: "ask" in it frees nobody.
    private static final String ON_DEMAND =
            "\\b(whenever|(every|each|any) ?time|as often as|as soon as) (?!(both|we|either)\\b)[^,]{0,25}"
                    + "\\b(asks?|wants?|wish(es)?|likes?|demands?|says? so|feels? like)\\b";

    private static final String FREE =
            "\\b(talks?|talking|speaks?|says? so|asks?|asking|nobody|no one|neither|never has to|never have"
                    + " to|not have to|no duty|not a duty|never a duty|free to|may say no|can say no)\\b";
    private static final String OFTEN =
            "\\b(once|twice|times|every|each|per|daily|weekly|nightly|a (day|night|week|month)"
                    + "|(mon|tues|wednes|thurs|fri|satur|sun)days?|often|\\d+ ?x|at least|minimum|more often|less often)\\b";
    private static final String WEIGHING =
            "\\b(weigh|weighs|weighed|weighing|weight|kilos?|kg|calories?|diet\\w*|bmi|slim\\w*"
                    + "|dress size|lose \\d+|waist)\\b";
    private static final String MONEY =
            "\\b(money|bank|cards?|spending|spends?|receipts?|statements?|purse|wallet|salary|wages"
                    + "|purchases?|buys?|accounts?|cash)\\b";
    private static final String WATCH =
            "\\b(shows?|checks?|sees|looks? (at|through|into)|inspects?|tracks?|monitors?|approves?"
                    + "|permission|allowed|hands? over|every receipt|access to|reports? (all|every)"
                    + "|asks? (first|before))\\b";
    private static final String PEOPLE =
            "\\b(friends?|friendships?|family|mother|father|mum|mom|dad|sisters?|brothers?|parents?"
                    + "|colleagues?|cousins?|mates?)\\b";
    private static final String CUT =
            "\\b(not (see|meet|visit|talk|speak|write|call|contact)|no longer|stops?|ban\\w*|cuts?"
                    + "|gives? up|permission|without me|not allowed|may not|no contact|avoids?|never"
                    + " (sees?|meets?|visits?|talks?|speaks?|writes?|calls?)|only (sees?|meets?|when|with)"
                    + "|unfriends?|blocks?|deletes?)\\b";
    private static final String DEVICE =
            "\\b(phones?|mobile|devices?|laptop|computer|tablet|passwords?|passcodes?|pin code|unlock\\w*"
                    + "|log-?ins?|log in|locations?|gps|track(s|ed|er|ing)?|whereabouts|spyware|spy app"
                    + "|(reads?|shows?|sees?|looks? at|opens?|checks?|hands? over)\\b.{0,40}\\b(messages|chats?"
                    + "|e-?mails?|inbox))\\b";
    private static final String TAKING =
            "\\b(checks?|must|any time|anytime|always|gives?|hands? over|demands?|proves?|live|knows?"
                    + "|unannounced|secretly|looks? (at|through|into)|reads?|inspects?|unlock\\w*|spy\\w*"
                    + "|track\\w*)\\b";

    /// While two talk or eat, a phone that lies elsewhere is a courtesy.
    private static final String MEANWHILE =
            "(?! (at (the|our) table|at (dinner|supper|breakfast|meals)|while (we|both)"
                    + "|(during|in) (the|our|that) (talk|meeting|meal|dinner|conversation))\\b)";

    private static final String PAID =
            "\\b(pay|pays|paid|paying|gives?|owes?|transfers?|donates?)\\b.{0,30}"
                    + "([€$£]|\\b(euros?|eur|dollars?|pounds?|francs?|money)\\b)"
                    + "|\\bpays? (me|him|her|them|the other)\\b(?! (attention|heed|a visit|a call)\\b)";

    private static final String PENALTY =
            "\\b(penalt(y|ies)|punish\\w*|fine[ds]|(an?|the) fine(?= (of|for|is)\\b|,|$)|forfeits?"
                    + "|loses? (the|his|her|their|all|any) (right|access|say)"
                    + "|pays? (for it|a price)|silent treatment|moves? out"
                    + "|sleeps? on the (sofa|couch)|grounded|apologi[sz]es? on|extra chores"
                    + "|no (phone|car|tv|sex|allowance|pocket money|going out)"
                    + MEANWHILE
                    + ")(?!\\w)|"
                    + PAID;
    private static final String NO_PENALTY =
            "\\b(no|without( a| any)?|never( a)?|not a|nor) (penalt(y|ies)|punish\\w*|fines?)\\b";

    private Lint() {}

    /// The warnings that a text earns, in a fixed order.
    static List<Warning> warnings(String words) {
        return Stream.of(Warning.values()).filter(warning -> finds(words, warning)).toList();
    }

    private static boolean finds(String words, Warning warning) {
        return switch (warning) {
            case SEX -> together(words, SEXUAL, OFTEN);
            case WEIGHT -> together(words, WEIGHING);
            case MONEY -> together(words, MONEY, WATCH);
            case FRIENDS -> together(words, PEOPLE, CUT);
            case WATCHING -> together(words, DEVICE, TAKING);
        };
    }

    /// Whether sex is made a duty.
    static boolean makesSexADuty(String words) {
        return sentences(words)
                .filter(s -> has(s, SEXUAL))
                .filter(s -> has(s, DUTY) || has(s, ON_DEMAND))
                .anyMatch(s -> !has(s.replaceAll(ON_DEMAND, ""), FREE));
    }

    /// Whether a miss is answered with a penalty.
    static boolean isPenalty(String missed) {
        return sentences(missed)
                .map(s -> Pattern.compile(NO_PENALTY).matcher(s).replaceAll(""))
                .anyMatch(s -> has(s, PENALTY));
    }

    /// Whether a text touches devices, places or passwords.
    static boolean opens(String words) {
        return together(words, DEVICE);
    }

    private static boolean together(String words, String... patterns) {
        return sentences(words)
                .anyMatch(s -> Stream.of(patterns).allMatch(pattern -> has(s, pattern)));
    }

    private static Stream<String> sentences(String words) {
        return Stream.of(words.toLowerCase(java.util.Locale.ROOT).split("[.!?;\\n]+"));
    }

    private static boolean has(String sentence, String pattern) {
        return Pattern.compile(pattern).matcher(sentence).find();
    }
}
