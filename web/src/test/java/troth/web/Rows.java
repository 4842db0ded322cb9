package troth.web;

import java.util.List;
import java.util.regex.Pattern;

/// The rows of a check-in that ask for a number, in the order of the page.
final class Rows {

    private static final Pattern TEN = Pattern.compile("name=\"([\\w-]+)\" value=\"10\"");

    private Rows() {}

    static List<String> of(String page) {
        return TEN.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
