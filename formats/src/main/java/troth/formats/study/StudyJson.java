package troth.formats.study;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import troth.formats.report.Made;
import troth.study.Effect;
import troth.study.Findings;
import troth.study.Hinge;
import troth.study.WrittenStudy;

/// `report.json`: every number of a study. docs/studies.md names the keys; their order never
/// changes.
final class StudyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StudyJson() {}

    static String of(Findings findings, Answer answer, Made made) {
        var root = JSON.createObjectNode();
        root.put("madeBy", "troth study");
        made.into(root);
        root.put("seed", findings.seed()).put("couples", findings.rows().size());
        root.put("study", findings.study().name()).put("question", answer.question());
        var words = root.putArray("answer");
        answer.words().forEach(words::add);
        var effects = root.putArray("effects");
        for (int i = 0; i < findings.effects().size(); i++) {
            effect(effects, findings.effects().get(i), findings.claimed().get(i));
        }
        if (findings.study() instanceof WrittenStudy study && study.asked().smallest() > 0) {
            double least = study.asked().smallest();
            root.put("smallestEffect", least)
                    .put("interval", Interest.of(findings.effects().getFirst(), least).words());
        }
        var hinges = root.putArray("estimands");
        findings.hinges().forEach(hinge -> hinge(hinges.addObject(), hinge));
        var limits = root.putArray("limits");
        answer.limits().forEach(limits::add);
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void effect(ArrayNode effects, Effect effect, Effect claimed) {
        var node = effects.addObject();
        node.put("name", effect.name()).put("unit", effect.unit()).put("level", effect.level());
        node.put("couples", effect.couples());
        value(node, effect);
        if (effect.level() || effect.nothing()) {
            node.putNull("leastSeen");
        } else {
            node.put("leastSeen", effect.detectable());
        }
        value(node.putObject("asClaimed"), claimed);
    }

    private static void hinge(ObjectNode node, Hinge hinge) {
        node.put("name", hinge.of().name()).put("unit", hinge.of().unit());
        node.put("typical", hinge.typical()).put("covered", hinge.covered());
        var indices = node.putArray("indices");
        for (var index : hinge.indices()) {
            var at = indices.addObject().put("coefficient", index.name());
            value(at.putObject("first"), index.first());
            value(at.putObject("total"), index.total());
        }
        var swings = node.putArray("swings");
        for (var swing : hinge.swings()) {
            var at = swings.addObject().put("coefficient", swing.name());
            at.put("atLow", swing.low()).put("atHigh", swing.high());
        }
    }

    private static void value(ObjectNode node, Effect effect) {
        node.put("value", effect.value()).put("low", effect.low()).put("high", effect.high());
    }
}
