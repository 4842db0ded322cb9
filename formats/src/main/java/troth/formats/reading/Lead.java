package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Construct;
import troth.dyad.Item;
import troth.infer.DyadReading;

/// The first sentence: what a diary told, and what it could not.
final class Lead {

    private final DiaryReading read;

    Lead(DiaryReading read) {
        this.read = read;
    }

    String sentence() {
        var told = told();
        var open = open();
        if (told.isEmpty()) {
            return "These answers are too few to tell anything; all that follows is assumed.";
        }
        return "This diary tells %s. It does not tell %s, or anything of hormones."
                .formatted(Plain.listed(told), String.join(", ", open));
    }

    private List<String> told() {
        var told = new ArrayList<String>();
        var items =
                read.reading().diary().items().stream()
                        .map(Item::name)
                        .filter(item -> isTold(DyadReading.answerTo(item)))
                        .map(Plain::item)
                        .toList();
        if (!items.isEmpty()) {
            told.add("where answers about %s stand".formatted(Plain.listed(items)));
        }
        if (isTold("theta")) {
            told.add("how trust moves");
        }
        if (isTold("closeness")) {
            told.add("how close people feel");
        }
        if (isTold("lowmood") && asks(Construct.LOW_MOOD)) {
            told.add("how low mood moves");
        }
        return told;
    }

    /// A headline names only what was asked about; what else follows from it stands below.
    private boolean asks(Construct construct) {
        return read.reading().diary().items().stream().anyMatch(i -> i.measures() == construct);
    }

    /// How long a betrayal counts is a coefficient of the mechanism, which no reading fits.
    private List<String> open() {
        var open = new ArrayList<String>();
        if (!isTold("theta")) {
            open.add("how trust moves");
        }
        if (!(isTold("R") && isTold("safety"))) {
            open.add("fear apart from safety");
        }
        open.add("how long a betrayal is remembered");
        return open;
    }

    private boolean isTold(String quantity) {
        return Shares.isTold(read.reading(), quantity);
    }
}
