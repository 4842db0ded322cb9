package troth.formats.sbml;

import org.sbml.jsbml.ASTNode;
import org.sbml.jsbml.ExplicitRule;
import org.sbml.jsbml.Model;
import org.sbml.jsbml.RateRule;
import org.sbml.jsbml.Unit;
import org.sbml.jsbml.UnitDefinition;

/// The units of an exported model: days, their inverse, and numbers without one.
final class SbmlUnits {

    static final String NONE = "dimensionless";

    private static final String DAY = "day";
    private static final String PER_DAY = "per_day";
    private static final double SECONDS_A_DAY = 86_400;

    private SbmlUnits() {}

    static void define(Model sbml) {
        days(sbml.createUnitDefinition(DAY), 1);
        days(sbml.createUnitDefinition(PER_DAY), -1);
        sbml.setTimeUnits(DAY);
    }

    private static void days(UnitDefinition definition, double exponent) {
        var unit = definition.createUnit(Unit.Kind.SECOND);
        unit.setExponent(exponent);
        unit.setScale(0);
        unit.setMultiplier(SECONDS_A_DAY);
    }

    /// The unit of a row of `parameters.csv`. Log-odds, points of an answer and evidence, which is
    /// counted in ordinary days, are numbers without a unit.
    static String of(String unit) {
        return switch (unit) {
            case "d" -> DAY;
            case "1/d", "pseudo-days/day" -> PER_DAY;
            case "1", "logit", "pseudo-days", "points/point", "1/point" -> NONE;
            default ->
                    throw new IllegalStateException(
                            "The unit (%s) of parameters.csv has no SBML yet.".formatted(unit));
        };
    }

    /// Says of every number in a rule that it has no unit, and of a drift of 0 that it is one, so
    /// that a program can check the units of the whole. Not for events: where a wanted encounter
    /// counts like an ordinary day, a number of theirs stands for days.
    static void ofNumbers(ExplicitRule rule) {
        var math = rule.getMath();
        setUnits(math, math.isNumber() && rule instanceof RateRule ? PER_DAY : NONE);
    }

    private static void setUnits(ASTNode math, String units) {
        if (math.isNumber()) {
            math.setUnits(units);
        }
        math.getChildren().forEach(child -> setUnits(child, units));
    }
}
