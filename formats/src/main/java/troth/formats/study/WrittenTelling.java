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
        words.add(
                "In the model, %s: %s %s, over %d couples. %s"
                        .formatted(
                                asked.name(),
                                study.asked().quantity(),
                                Said.around(asked),
                                asked.couples(),
                                asked.clear()
                                        ? "So the two arms are told apart."
                                        : "So the two arms are not told apart."));
        words.add(
                "A true difference of %s would be told from none four times in five."
                        .formatted(Said.number(asked.detectable())));
        var unclear =
                effects.all().stream().skip(1).filter(e -> !e.clear()).map(Effect::name).toList();
        if (!unclear.isEmpty()) {
            words.add("Not told from none: %s.".formatted(String.join("; ", unclear)));
        }
        return words;
    }
}
