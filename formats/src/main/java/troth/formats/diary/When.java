package troth.formats.diary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The columns that probably say when, each with its unit, in the words of a mapping.
record When(List<Integer> columns, List<String> units, boolean decimalComma) {

    // spotless:off
    private static final List<String> TIME = List.of(
            "tdays", "timeiso", "datetime", "scheduled", "sent", "start", "timestamp", "date", "day", "diaryday", "daynr", "daynum", "dayno", "week");
    private static final List<String> BEEP = List.of("beep", "obsnday", "beepno", "beepnr");
    // spotless:on

    /// From waking to sleeping (min).
    private static final double DAYTIME = 960;

    static Optional<When> in(Survey survey) {
        for (var name : TIME) {
            var column = survey.find(List.of(name));
            var unit = column.flatMap(c -> unit(name, survey.columns().get(c)));
            if (unit.isPresent()) {
                return Optional.of(withBeeps(survey, column.get(), unit.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unit(String name, ColumnProfile column) {
        if (column.isDated()) {
            return Optional.of("iso");
        }
        boolean stamp = column.isNumeric() && column.low() > 1e8;
        if (stamp) {
            return Optional.of(column.low() > 1e11 ? "0.001 s" : "s");
        }
        boolean day = name.equals("tdays") || name.startsWith("day") || name.endsWith("day");
        return column.isNumeric() && (day || name.equals("week"))
                ? Optional.of(day ? "day" : "week")
                : Optional.empty();
    }

    /// Several questionnaires a day without a clock are taken as spread over the daytime.
    private static When withBeeps(Survey survey, int column, String unit) {
        var beep = survey.find(BEEP);
        boolean counted = beep.isPresent() && survey.columns().get(beep.get()).isWhole();
        double most = counted ? survey.columns().get(beep.get()).high() : 0;
        if (!unit.equals("day") || !(most >= 2 && most <= DAYTIME)) {
            return new When(List.of(column), List.of(unit), survey.decimalComma());
        }
        var minutes = "%d min".formatted((int) (DAYTIME / most));
        return new When(List.of(column, beep.get()), List.of(unit, minutes), survey.decimalComma());
    }

    OptionalDouble seconds(Row row) {
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            var cell = row.cell(columns.get(i));
            var unit = TimeUnit.of(units.get(i)).orElseThrow();
            var seconds = unit.seconds(decimalComma ? cell.replace(',', '.') : cell);
            if (seconds.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += seconds.getAsDouble();
        }
        return OptionalDouble.of(sum);
    }
}
