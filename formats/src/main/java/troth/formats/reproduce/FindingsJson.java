package troth.formats.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import troth.evidence.Evidence;
import troth.evidence.Reproductions;
import troth.evidence.Reproductions.Kind;
import troth.evidence.Reproductions.Says;
import troth.evidence.Reproductions.Target;
import troth.formats.report.Made;
import troth.formats.report.Made.Digest;
import troth.reproduce.Reproduction;
import troth.reproduce.Validation;
import troth.reproduce.Verdict;

/// `findings.json`: every finding of the evidence report, in its order; docs/findings.md explains
/// the keys. A number that does not exist is null.
public final class FindingsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsJson() {}

    /// What a validation was made by, so that another run can be told from it.
    public static Made made(String version, String command, Validation validation) {
        return new Made(
                version,
                command,
                List.of(
                        Digest.code("code"),
                        Digest.values(),
                        Digest.text("rows", Reproductions.text()),
                        Digest.text("results", found(validation))));
    }

    /// Every number that was found, in the order of the rows.
    private static String found(Validation validation) {
        return validation.rows().stream()
                .map(row ->
                        "%s %s %s %s %s %s\n"
                                .formatted(
                                        row.target().name(),
                                        row.simulated(),
                                        row.low(),
                                        row.high(),
                                        row.found(),
                                        row.rival()))
                .collect(Collectors.joining());
    }

    public static String text(Validation validation, Made made) {
        var root = JSON.createObjectNode();
        root.put("madeBy", "troth validate");
        made.into(root);
        root.put("seed", validation.size().seed());
        root.put("studies", validation.size().studies());
        root.put("people", lower(validation.size().people()));
        root.put("trial", validation.size().isTrial());
        var counts = root.putObject("counts");
        for (var kind : Kind.values()) {
            var count = validation.count(kind);
            counts.putObject(lower(kind))
                    .put("reproduced", count.reproduced())
                    .put("rows", count.rows());
        }
        var findings = root.putArray("findings");
        validation.rows().forEach(row -> row(findings.addObject(), row));
        Reproductions.notCompared()
                .forEach((id, why) ->
                        findings.addObject()
                                .put("id", id)
                                .put("verdict", Verdict.OUTSIDE.words())
                                .put("why", why));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void row(ObjectNode node, Reproduction row) {
        var target = row.target();
        node.put("id", target.id()).put("part", target.part()).put("asks", target.asks());
        node.put("kind", lower(target.kind())).put("counted", target.seen());
        published(node.putObject("published"), target);
        number(node, "simulated", row.simulated());
        var interval = node.putArray("interval");
        interval.add(row.low()).add(row.high());
        node.put("found", row.found()).put("settled", row.settled());
        number(node, "rival", row.rival());
        node.put("verdict", row.verdict().words()).put("why", ValidationReport.why(row));
        node.put("source", target.source());
        node.put("reference", Evidence.bibliography().getOrDefault(target.source(), ""));
        node.put("design", target.design()).put("statistic", target.statistic());
        node.put("people", target.people()).put("days", target.days());
        node.put("error", target.error());
    }

    private static void published(ObjectNode node, Target target) {
        node.put("says", lower(target.says()));
        if (target.says() == Says.VALUE) {
            node.put("value", target.value());
            node.putArray("interval").add(target.low()).add(target.high());
            node.put("none", target.none());
        }
        node.put("intervalFrom", target.interval());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }
}
