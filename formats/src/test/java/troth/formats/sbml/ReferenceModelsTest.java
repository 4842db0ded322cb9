package troth.formats.sbml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import troth.dyad.Event;
import troth.dyad.Happening;

/// Writes the models for `bench/rivals/sbml/run`, and sees that they ask of it what they should.
class ReferenceModelsTest {

    @ParameterizedTest
    @FieldSource("troth.formats.sbml.ReferenceModel#ALL")
    void theModelIsWrittenForTheRivals(ReferenceModel reference) throws IOException {
        var file = Path.of("target/reference", reference.name() + ".xml");
        Files.createDirectories(file.getParent());
        var model = reference.model();

        Files.writeString(
                file, new SbmlExport(model).text(ReferenceScenario.timeline(), model.newcomers()));

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void theScenarioHoldsEveryKindOfEvent() {
        var kinds =
                ReferenceScenario.timeline().happenings().stream()
                        .<Class<?>>map(happening -> happening.event().getClass())
                        .collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    }

    @Test
    void atSomeMomentsManyEventsAreSimultaneous() {
        var moments =
                ReferenceScenario.timeline().happenings().stream()
                        .collect(Collectors.groupingBy(Happening::day, Collectors.counting()));

        assertThat(moments.get(0.0)).isGreaterThan(9);
        assertThat(moments.get(250.375)).isGreaterThan(9);
    }
}
