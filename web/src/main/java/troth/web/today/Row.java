package troth.web.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One row of the check-in as the page shows it.
///
/// @param name in the form
/// @param ask the key of its words
/// @param scale names the words at its ends; empty for a row without numbers
/// @param saved what was saved in it, or nothing
/// @param open whether it is asked now: what is saved folds up until it is to be changed
/// @param wrong whether what was sent cannot be saved
record Row(String name, String ask, String scale, String saved, boolean open, boolean wrong) {

    private static Row of(String name, String ask, String scale, Sheet sheet) {
        var saved = sheet.day().saved(name).orElse("");
        boolean wrong = sheet.wrong().contains(name);
        boolean open = wrong || saved.isEmpty() || sheet.change().equals(name);
        return new Row(name, ask, scale, saved, open, wrong);
    }

    /// The rows of a day: the statements whose turn it is, one on sexual trust for whoever opened
    /// those pages, what happened, and a line. Eight at most.
    static List<Row> of(Sheet sheet) {
        var rows = new ArrayList<Row>();
        for (var statement : sheet.rota().statements()) {
            var word = statement.word();
            rows.add(of(word, "ask." + word, "scale." + word, sheet));
        }
        if (sheet.intimate()) {
            var felt = sheet.rota().felt();
            rows.add(of(CheckInForm.felt(felt), "intimacy.ask." + felt, "scale.felt", sheet));
        }
        rows.add(of(CheckInForm.HAPPENED, "ask.happened", "", sheet));
        rows.add(of(CheckInForm.LINE, "ask.line", "", sheet));
        return List.copyOf(rows);
    }

    /// Where the eye goes on after the row `from`; after the last, to the end.
    static String after(String from, List<Row> rows) {
        var names = rows.stream().map(Row::name).toList();
        int next = names.indexOf(from) + 1;
        return next > 0 && next < names.size() ? "row-" + names.get(next) : "after";
    }

    /// What a check-in is made from.
    ///
    /// @param change the row that is to be changed, or nothing
    record Sheet(Rota rota, Day day, boolean intimate, String change, Set<String> wrong) {}
}
