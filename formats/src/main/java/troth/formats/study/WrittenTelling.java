package troth.formats.study;

import java.util.ArrayList;
import java.util.List;
import troth.dyad.Partner;
import troth.study.Effect;
import troth.study.WrittenStudy;

/// A study that someone wrote down, told from what it says itself.
record WrittenTelling(Effects effects, WrittenStudy study) implements Telling {

    @Override
    public String question() {
        return study.question();
    }

    @Override
    public String estimand() {
        var asked = study.asked();
        return "The estimand is the %s of partner %s %s in “%s” less in “%s”. All effects are in the unit of that quantity."
                .formatted(
                        asked.quantity(),
                        asked.of() == Partner.A ? "a" : "b",
                        asked.from() == asked.to()
                                ? "on day %d".formatted(asked.to())
                                : "(mean of days %d to %d)".formatted(asked.from(), asked.to()),
                        asked.arm(),
                        asked.against());
    }

    @Override
    public String design() {
        return "Every couple lives the same %d days in each of %d arms: %s. %s What happens in each arm is in study.yaml beside this report."
                .formatted(
                        study.days(),
                        study.ways().size(),
                        String.join("; ", study.ways().stream().map(w -> w.name()).toList()),
                        study.living()
                                ? "Everyday chance, the same in all arms, and what follows from their states go on besides."
                                : "Only what is written happens.");
    }

    @Override
    public List<String> words() {
        var words = new ArrayList<String>();
        var asked = effects.all().getFirst();
        words.add(answer(asked));
        if (study.asked().smallest() > 0) {
            words.add(interest(asked));
        }
        if (!asked.nothing()) {
            words.add(
                    "With these couples a true difference of %s within couples would be told from none four times in five. A trial cannot hold chance equal between its arms as this study does, and would need more."
                            .formatted(Said.number(asked.detectable())));
        }
        var unclear =
                effects.all().stream().skip(1).filter(e -> !e.clear()).map(Effect::name).toList();
        if (!unclear.isEmpty()) {
            words.add("Not told from none: %s.".formatted(String.join("; ", unclear)));
        }
        words.add(caveats());
        return words;
    }

    private String answer(Effect asked) {
        return "In the model, %s: %s %s, over %d couples. %s"
                .formatted(
                        asked.name(),
                        study.asked().quantity(),
                        Said.around(asked),
                        asked.couples(),
                        asked.nothing()
                                ? "It is exactly 0 in every couple: nothing in which the two arms differ reaches this quantity by then, so neither interval nor power means anything here."
                                : asked.clear()
                                        ? "So the two arms are told apart."
                                        : "So the two arms are not told apart.");
    }

    /// The interval beside the smallest effect of interest.
    private String interest(Effect asked) {
        double least = study.asked().smallest();
        return "The smallest effect of interest that the file names is %s. %s"
                .formatted(
                        Said.number(least),
                        switch (Interest.of(asked, least)) {
                            case BEYOND ->
                                    "The whole interval lies beyond it: in the model the difference is large enough to matter by that measure.";
                            case WITHIN ->
                                    "The whole interval lies within it, on either side of 0: in the model the difference is too small to matter by that measure.";
                            case CANNOT_TELL ->
                                    "The interval holds differences on both sides of it: these couples cannot tell whether it matters by that measure.";
                        });
    }

    private static String caveats() {
        return "What an arm does here is what the model says its events do, at the dose and in the order written: many of their coefficients are assumed, and the ones that move the answer most are listed below. What is written happens, to every couple and each time; nobody forgets, refuses or breaks off. An arm with more events has more contact, and none is a placebo unless you wrote one. The answer is of the days asked: on another day it may be another, and of the scale asked: between arms that stand at different heights of trust, a difference in trust and one in logodds can disagree.";
    }
}
