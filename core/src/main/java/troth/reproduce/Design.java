package troth.reproduce;

import java.util.Arrays;
import java.util.List;
import troth.model.Hormone;

/// How a study went: whom it did what to, and what it wrote down. A design serves every row of
/// `reproductions.psv` that names it.
sealed interface Design
        permits Aftermath,
                BodyStudy,
                DiaryStudy,
                DoseStudy,
                ForgivingStudy,
                GameStudy,
                HandStudy,
                HazardStudy,
                Programme,
                SprayStudy,
                StressTask,
                Survey,
                Unlearning {

    Sheet run(Sample sample);

    /// The design of a row: its name and, after blanks, what it is told.
    static Design named(String words) {
        var parts = Arrays.asList(words.split(" "));
        List<String> told = parts.subList(1, parts.size());
        return switch (parts.getFirst()) {
            case "body" -> BodyStudy.orgasm(Hormone.valueOf(told.get(0)), told.get(1));
            case "caress" -> BodyStudy.caress(Hormone.valueOf(told.get(0)), told.get(1));
            case "task" -> new StressTask(told.get(0), told.get(1));
            case "hand" -> new HandStudy();
            case "unlearning" -> new Unlearning(told.getFirst());
            case "aftermath" -> new Aftermath(told.getFirst());
            case "game" -> new GameStudy();
            case "forgiving" -> new ForgivingStudy(told.getFirst().equals("amends"));
            case "diary" -> new DiaryStudy();
            case "survey" -> new Survey();
            case "programme" -> new Programme(told.getFirst());
            case "dose" -> new DoseStudy();
            case "spray" -> new SprayStudy();
            case "hazard" -> new HazardStudy();
            default ->
                    throw new IllegalArgumentException(
                            "There is no design (%s).".formatted(parts.getFirst()));
        };
    }
}
