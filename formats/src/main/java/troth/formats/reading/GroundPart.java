package troth.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import troth.formats.report.Block;
import troth.formats.report.Block.Terms.Term;
import troth.formats.report.Page.Section;
import troth.infer.Reading.FitSummary;

/// Where a reading comes from, so that it can be made again.
final class GroundPart {

    private GroundPart() {}

    static Section section(DiaryReading read) {
        var from = read.provenance();
        var terms = new ArrayList<Term>();
        terms.add(new Term("Diary", "%s, SHA-256 %s".formatted(from.diary(), from.diarySha256())));
        terms.add(
                new Term(
                        from.guessed() ? "Mapping, guessed" : "Mapping",
                        "%s, SHA-256 %s".formatted(from.mapping(), from.mappingSha256())));
        terms.add(new Term("Held back", "the last " + Plain.time(from.holdOut())));
        terms.add(new Term("Numbers of the model", preset(read)));
        terms.add(new Term("Seed", String.valueOf(from.seed())));
        terms.add(new Term("Fit of the training days", fit(read.reading().training())));
        terms.add(new Term("Fit of all days", fit(read.reading().all())));
        terms.add(new Term("Couples", couples(read)));
        terms.add(
                new Term("Made by", "Troth %s on Java %s".formatted(from.version(), from.java())));
        return new Section(
                "ground",
                "Where this comes from",
                List.of(
                        new Block.Terms(terms),
                        new Block.Folded("What is worth knowing about the file", read.notes())));
    }

    static String preset(DiaryReading read) {
        return read.provenance().preset().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String fit(FitSummary fit) {
        return fit.evaluations() == 0
                ? "none: what couples share was taken from an earlier reading"
                : fitted(fit);
    }

    private static String fitted(FitSummary fit) {
        return "%s after %s and %s of the gradient"
                .formatted(
                        fit.converged() ? "converged" : "did not converge",
                        Plain.count(fit.rounds(), "round", "rounds"),
                        Plain.count(fit.evaluations(), "evaluation", "evaluations"));
    }

    private static String couples(DiaryReading read) {
        var dyads = read.reading().dyads();
        long open = dyads.stream().filter(d -> !d.convergence().converged()).count();
        return open == 0
                ? "the search converged for all %,d".formatted(dyads.size())
                : "the search did not converge for %,d of %,d".formatted(open, dyads.size());
    }
}
