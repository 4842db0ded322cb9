package troth.formats.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import troth.formats.Source;
import troth.formats.scenario.ScenarioReader;

class CourseTableTest {

    @Test
    void theTableHoldsEveryNumberOnce() {
        var simulation =
                ScenarioRun.run(
                        ScenarioReader.read(
                                Source.of("s", "days: 10\nrows: 5\narms: {one: , \"two, too\": }")),
                        () -> {});
        var text = new StringWriter();

        CourseTable.write(simulation, text);

        var records = CsvReader.builder().ofNamedCsvRecord(text.toString()).stream().toList();
        int quantities = simulation.outcomes().getFirst().quantities().size();
        assertThat(records).hasSize(2 * 3 * 2 * quantities);
        assertThat(records).extracting(r -> r.getField("arm")).containsOnly("one", "two, too");
        var last =
                records.stream()
                        .filter(r -> r.getField("day").equals("10"))
                        .filter(r -> r.getField("quantity").equals("trust"))
                        .filter(r -> r.getField("partner").equals("Noa"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Double.parseDouble(last.getField("value")))
                .isCloseTo(
                        simulation
                                .outcomes()
                                .getFirst()
                                .course(0, "trust", troth.dyad.Partner.A)
                                .last(),
                        within(1e-9));
    }

    @Test
    void whatIsNotToldHasAnEmptyCell() {
        var breached =
                "days: 3\nevents:\n  it: {day: 1, event: betrayal, by: b, severity: 1, deceived: 1}";
        var text = new StringWriter();

        CourseTable.write(
                ScenarioRun.run(ScenarioReader.read(Source.of("s", breached)), () -> {}), text);

        assertThat(text.toString()).contains("as written,1,3,Noa,fragility,\n");
    }
}
