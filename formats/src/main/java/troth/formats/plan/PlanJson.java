package troth.formats.plan;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import troth.study.Contrast;
import troth.study.DiaryPlan.Line;
import troth.study.DiaryPlan.Outlook;

/// `plan.json`: every number of a plan. docs/studies.md names the keys; their order never changes.
/// A number that does not exist is null.
public final class PlanJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanJson() {}

    public static String of(PlanReport report) {
        var root = JSON.createObjectNode();
        root.put("madeBy", "troth plan").put("command", report.ran());
        root.put("effect", report.effect());
        var sizes = root.putArray("sizes");
        report.outlooks().forEach(outlook -> outlook(sizes.addObject(), outlook, report.effect()));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void outlook(ObjectNode node, Outlook outlook, double effect) {
        var plan = outlook.plan();
        node.put("couples", plan.couples()).put("days", plan.days()).put("seed", plan.seed());
        node.put("missing", plan.missing()).put("repeats", plan.repeats());
        var items = node.putArray("items");
        plan.items().forEach(item -> items.add(item.name()));
        node.put("fitsEndedWell", outlook.fitsEndedWell());
        var trust = node.putObject("trust");
        for (int i = 0; i < outlook.trust().size(); i++) {
            var line = outlook.trust().get(i);
            var at = trust.putObject(line.name());
            line(at, line);
            contrast(at, outlook.contrasts().get(i), effect);
        }
        var parameters = node.putObject("parameters");
        outlook.parameters().forEach(line -> line(parameters.putObject(line.name()), line));
    }

    private static void line(ObjectNode node, Line line) {
        number(node, "truth", line.truth());
        number(node, "width", line.width());
        number(node, "bias", line.bias());
        number(node, "covered", line.covered());
        number(node, "told", line.told());
        node.put("identified", line.identified()).put("cases", line.cases());
    }

    private static void contrast(ObjectNode node, Contrast contrast, double effect) {
        number(node, "slope", contrast.slope());
        number(node, "power", contrast.power(effect));
        number(node, "leastSeen", contrast.seen());
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
