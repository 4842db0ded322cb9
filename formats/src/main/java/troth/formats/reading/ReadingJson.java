package troth.formats.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import troth.dyad.Partner;
import troth.infer.Described;
import troth.infer.DyadReading;
import troth.infer.Reading;
import troth.infer.Reading.FitSummary;
import troth.infer.Sensitivity;
import troth.infer.Skill;
import troth.infer.Told;

/// `reading.json`: how well the diary was forecast, and what it said. docs/reading.md explains
/// every key; their order never changes. A number that does not exist is null.
final class ReadingJson {

    /// The first key, by which a folder is known as one of ours.
    static final String MADE_BY = "madeBy";

    static final String US = "troth read";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReadingJson() {}

    static void write(Path file, DiaryReading read) {
        JSON.writeValue(file, tree(read));
    }

    private static ObjectNode tree(DiaryReading read) {
        var root = JSON.createObjectNode();
        root.put(MADE_BY, US);
        provenance(root.putObject("provenance"), read);
        number(root, "seconds", read.seconds().fit());
        number(root, "secondsTotal", read.seconds().total());
        items(root.putObject("items"), read.scores());
        bars(root.putObject("bars"), Bar.of(read.scores()));
        described(root.putObject("described"), read.reading().described());
        var fits = root.putObject("fits");
        fit(fits.putObject("training"), read.reading().training());
        fit(fits.putObject("all"), read.reading().all());
        convergence(root.putObject("convergence"), read.reading().dyads());
        parameters(root.putObject("parameters"), read.reading());
        PopulationFile.put(root.putObject("shared"), read.reading());
        sureness(root.putObject("sureness"), read.reading().dyads());
        told(root.putObject("told"), read.reading().told());
        var notes = root.putArray("notes");
        read.notes().forEach(notes::add);
        return root;
    }

    private static void provenance(ObjectNode node, DiaryReading read) {
        var from = read.provenance();
        var diary = read.reading().diary();
        node.put("version", from.version()).put("java", from.java());
        node.put("name", diary.name());
        node.put("diary", from.diary()).put("diarySha256", from.diarySha256());
        node.put("mapping", from.mapping()).put("mappingSha256", from.mappingSha256());
        node.put("mappingGuessed", from.guessed());
        node.put("seed", from.seed());
        node.put("preset", from.preset().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        number(node, "holdOutDays", from.holdOut());
        number(node, "aheadDays", from.ahead());
        node.put("dyads", diary.timelines().size());
        node.put("answers", diary.timelines().stream().mapToInt(t -> t.checkIns().size()).sum());
    }

    private static void items(ObjectNode node, List<ItemScore> scores) {
        for (var score : scores) {
            var item = node.withObjectProperty(score.item().name());
            var horizon = item.putObject(score.horizonTag());
            skill(horizon, score.ours());
            var baselines = horizon.putObject("baselines");
            for (var rival : Rival.values()) {
                var place = rival.isPlainRule() ? baselines : horizon;
                skill(place.putObject(rival.tag()), score.rival(rival));
            }
        }
    }

    private static void skill(ObjectNode node, Skill skill) {
        number(node, "rmse", skill.rmse());
        node.put("n", skill.n());
        number(node, "pit50", skill.pit50());
        number(node, "pit90", skill.pit90());
        var deciles = node.putArray("deciles");
        for (double share : skill.deciles().toArray()) {
            deciles.add(Double.isFinite(share) ? JSON.getNodeFactory().numberNode(share) : null);
        }
        number(node, "crps", skill.crps());
    }

    private static void bars(ObjectNode node, List<Bar> bars) {
        for (var bar : bars) {
            var one = node.putObject(bar.tag());
            one.put("asked", bar.asked()).put("held", bar.held());
            number(one, "low", bar.low());
            number(one, "high", bar.high());
            bar.missed().forEach(one.putArray("missed")::add);
        }
    }

    /// Every couple, and the days that stand out; all days are in described.csv.
    private static void described(ObjectNode node, Described described) {
        for (var couple : described.couples()) {
            var one = node.putObject(couple.dyad());
            surprise(one, couple.all());
            var days = one.putArray("daysStandingOut");
            couple.days().stream()
                    .filter(day -> day.of().standsOut())
                    .forEach(day -> surprise(days.addObject().put("day", day.day()), day.of()));
        }
    }

    private static void surprise(ObjectNode node, Described.Surprise of) {
        node.put("answers", of.answers());
        number(node, "excess", of.excess());
        number(node, "sd", of.sd());
        number(node, "chance", of.chance());
        node.put("standsOut", of.standsOut());
    }

    private static void fit(ObjectNode node, FitSummary fit) {
        number(node, "logPosterior", fit.logPosterior());
        node.put("rounds", fit.rounds()).put("evaluations", fit.evaluations());
        node.put("converged", fit.converged());
        node.put("withoutLaplace", fit.withoutLaplace());
    }

    private static void convergence(ObjectNode node, List<DyadReading> dyads) {
        for (var dyad : dyads) {
            var ended = dyad.convergence();
            var one = node.putObject(dyad.dyad().id());
            one.put("converged", ended.converged()).put("steps", ended.steps());
            number(one, "decrement", ended.decrement());
            number(one, "change", ended.change());
            number(one, "logEvidence", ended.logEvidence());
            one.put("partnerA", dyad.dyad().person(Partner.A).id());
            one.put("partnerB", dyad.dyad().person(Partner.B).id());
        }
    }

    private static void parameters(ObjectNode node, Reading reading) {
        for (int i = 0; i < reading.parameters().size(); i++) {
            var p = reading.parameters().get(i);
            var one = node.putObject(p.name());
            one.put("meaning", ParameterTable.meaning(p));
            number(one, "value", p.value());
            number(one, "low", p.low());
            number(one, "high", p.high());
            number(one, "error", p.error());
            number(one, "priorError", p.priorError());
            number(one, "shrinkage", p.shrinkage());
            one.put("told", p.told());
            moved(one.putObject("prior"), reading.sensitivity().moved().get(i));
        }
    }

    private static void moved(ObjectNode node, Sensitivity.Moved moved) {
        number(node, "weakerMoves", moved.weaker());
        number(node, "strongerMoves", moved.stronger());
        number(node, "wider", moved.wider());
        node.put("hangs", moved.hangs());
    }

    private static void sureness(ObjectNode node, List<DyadReading> dyads) {
        for (var dyad : dyads) {
            var couple = node.putObject(dyad.dyad().id());
            dyad.sureness()
                    .forEach((partner, sure) -> {
                        var one = couple.putObject(partner.name());
                        number(one, "sdNow", sure.now());
                        var later = one.putObject("sdAfterMoreDays");
                        sure.later().forEach(l -> number(later, String.valueOf(l.days()), l.sd()));
                        moved(one.putObject("levelByPrior"), sure.level());
                        moved(one.putObject("trendByPrior"), sure.trend());
                    });
        }
    }

    private static void told(ObjectNode node, List<Told> told) {
        for (var one : told) {
            var state = node.putObject(one.quantity());
            state.put("words", one.words());
            number(state, "shrinkage", one.shrinkage());
            state.put("told", one.told());
        }
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
