package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
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
                        .filter(item -> Shares.isTold(share(DyadReading.answerTo(item))))
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
        if (isTold("lowmood") || isTold("anxiety")) {
            told.add("how mood moves");
        }
        return told;
    }

    private List<String> open() {
        var open = new ArrayList<String>();
        if (!isTold("theta")) {
            open.add("trust itself");
        }
        if (!(isTold("R") && isTold("safety"))) {
            open.add("fear apart from safety");
        }
        if (!isTold("lasting")) {
            open.add("how long a betrayal is remembered");
        }
        return open;
    }

    private boolean isTold(String quantity) {
        return Shares.isTold(share(quantity));
    }

    private double share(String quantity) {
        return Shares.median(read.reading().dyads(), quantity);
    }
}
