package troth.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.SBMLDocument;
import org.sbml.jsbml.SBMLReader;
import org.sbml.jsbml.SBMLWriter;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import tools.jackson.databind.json.JsonMapper;

/// Each library of this module was chosen for one property; a new version must keep it.
class ChosenLibrariesTest {

    @Test
    void aCsvRecordKnowsItsLineEvenAfterALineBreakInACell() {
        var records =
                CsvReader.builder().ofCsvRecord("day,note\n1,\"two\nlines\"\n2,plain\n").stream();

        assertThat(records)
                .map(record -> record.getStartingLineNumber())
                .containsExactly(1L, 2L, 4L);
    }

    @Test
    void aYamlNodeKnowsItsLine() {
        var settings = LoadSettings.builder().setLabel("mapping.yaml").build();

        var root =
                (MappingNode)
                        new Compose(settings)
                                .composeString("items:\n  a: 1\n  b: no\n")
                                .orElseThrow();
        var items = (MappingNode) root.getValue().getFirst().getValueNode();
        var bad = items.getValue().getLast().getValueNode();

        assertThat(bad.getStartMark().orElseThrow().getLine() + 1).isEqualTo(3);
        assertThat(bad.getStartMark().orElseThrow().getName()).isEqualTo("mapping.yaml");
    }

    @Test
    void jsonKeepsTheOrderAndEveryBitOfANumber() {
        var json = JsonMapper.shared();
        var reading = new LinkedHashMap<String, Double>();
        reading.put("rmse", 0.1 + 0.2);
        reading.put("crps", Math.nextUp(1.0));

        var text = json.writeValueAsString(reading);

        assertThat(text).isEqualTo("{\"rmse\":0.30000000000000004,\"crps\":1.0000000000000002}");
        assertThat(json.readTree(text).get("crps").doubleValue()).isEqualTo(Math.nextUp(1.0));
    }

    @Test
    void sbmlWithARateRuleAnEventAndATermIsWrittenReadAndFoundConsistent() throws Exception {
        var document = new SBMLDocument(3, 2);
        var model = document.createModel("troth");
        var trust = model.createParameter("trust");
        trust.setConstant(false);
        trust.setValue(0.3);
        trust.setSBOTerm("SBO:0000002");
        var rule = model.createRateRule();
        rule.setVariable("trust");
        rule.setMath(ASTNode.parseFormula("0.05 * (1 - trust)"));
        var breach = model.createEvent("breach");
        breach.setUseValuesFromTriggerTime(true);
        var trigger = breach.createTrigger();
        trigger.setInitialValue(false);
        trigger.setPersistent(true);
        trigger.setMath(ASTNode.parseFormula("time >= 10"));
        breach.createPriority(ASTNode.parseFormula("2"));
        var jump = breach.createEventAssignment();
        jump.setVariable("trust");
        jump.setMath(ASTNode.parseFormula("trust * tanh(0.5)"));

        var text = new SBMLWriter().writeSBMLToString(document);
        var again = new SBMLReader().readSBMLFromString(text);

        assertThat(again.checkConsistencyOffline()).isZero();
        assertThat(again.getModel().getRule(0).getMath().toFormula()).isEqualTo("0.05*(1-trust)");
    }
}
