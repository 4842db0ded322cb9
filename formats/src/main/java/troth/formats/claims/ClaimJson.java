package troth.formats.claims;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import troth.evidence.Claims;
import troth.evidence.Claims.Claim;
import troth.study.Effect;
import troth.study.Turned;

/// `claims.json`: each claim, and each set of switches with what it changes. docs/studies.md names
/// the keys; their order never changes.
public final class ClaimJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ClaimJson() {}

    public static String of(ClaimEffects found) {
        var root = JSON.createObjectNode();
        root.put("madeBy", "troth claims");
        found.made().into(root);
        root.put("couples", found.couples()).put("seed", found.seed());
        root.put("diary", found.diary());
        var claims = root.putArray("claims");
        found.claims().forEach(claim -> claim(claims.addObject(), claim));
        var changes = root.putArray("switches");
        found.changes().forEach(change -> change(changes.addObject(), change, found));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static void claim(ObjectNode node, Claim claim) {
        node.put("id", claim.id()).put("badge", claim.badge().name()).put("claim", claim.words());
        strings(node, "essays", claim.essays());
        strings(node, "for", claim.supporting().stream().map(Claims.Finding::id).toList());
        strings(node, "against", claim.opposing().stream().map(Claims.Finding::id).toList());
        node.put("model", claim.model());
        strings(node, "coefficients", claim.switches());
        var turned = node.putObject("turned");
        Turned.of(claim).forEach(turned::put);
    }

    private static void strings(ObjectNode node, String key, List<String> values) {
        var array = node.putArray(key);
        values.forEach(array::add);
    }

    private static void change(ObjectNode node, ClaimEffects.Change change, ClaimEffects found) {
        var claims = node.putArray("claims");
        change.turned().claims().forEach(claims::add);
        var switches = node.putObject("values");
        change.turned().switches().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> switches.put(e.getKey(), e.getValue()));
        var simulated = node.putObject("simulated");
        change.effects().forEach(effect -> effect(simulated.putObject(effect.name()), effect));
        var diary = node.putObject("diary");
        diary.put("logEvidence", found.gain(change));
        diary.put("trustMoved", change.read().apart(found.usual()));
        diary.put("trustMovedWithSign", change.read().above(found.usual()));
        diary.put("converged", change.read().converged());
    }

    private static void effect(ObjectNode node, Effect effect) {
        node.put("value", effect.value()).put("low", effect.low()).put("high", effect.high());
    }
}
