package troth.model;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import troth.numeric.Series;

/// What an event is to one partner, in the words of docs/model.md: the name of a jump and its
/// numbers. For those who carry the model elsewhere, as SBML does.
///
/// @param jump the name of a block of jumps, "told" and the like; "nothing" for none
/// @param numbers the arguments of that block by name
/// @param weights w[f], one for each facet in use
/// @param unwanted u[f], likewise
public record Effect(String jump, Map<String, Double> numbers, Series weights, Series unwanted) {

    static Effect of(Impulse impulse, Records records) {
        var numbers = new LinkedHashMap<String, Double>();
        collect((Record) impulse, numbers);
        var name = impulse.getClass().getSimpleName();
        return new Effect(
                Character.toLowerCase(name.charAt(0)) + name.substring(1),
                numbers,
                records.weightsOf(impulse.touches()),
                records.weightsOf("unwanted"));
    }

    private static void collect(Record part, Map<String, Double> numbers) {
        for (var component : part.getClass().getRecordComponents()) {
            switch (value(part, component)) {
                case Double number -> numbers.put(component.getName(), number);
                case Boolean yes -> numbers.put(component.getName(), yes ? 1.0 : 0.0);
                case Record nested -> collect(nested, numbers);
                default -> {}
            }
        }
    }

    private static Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The impulse (%s) hides its numbers.".formatted(part), e);
        }
    }
}
