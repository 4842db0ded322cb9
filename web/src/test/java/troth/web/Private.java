package troth.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/// What stands in boxes that are marked Private, on pages that two may read on one screen.
final class Private {

    private static final Pattern TAG =
            Pattern.compile("<(/?)(div|section|form|li|ul|header|main)\\b([^>]*)>");

    private Private() {}

    /// The words are on the page, and everywhere inside such a box.
    static void holds(String page, String words) {
        assertThat(page).contains(words);
        for (int at = page.indexOf(words); at >= 0; at = page.indexOf(words, at + 1)) {
            assertThat(isPrivate(page.substring(0, at))).as(words).isTrue();
        }
    }

    /// Whether a page that is read up to here has such a box open.
    private static boolean isPrivate(String read) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(read);
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                open.push(tags.group(3));
            } else {
                open.pop();
            }
        }
        return open.stream().anyMatch(attributes -> attributes.contains("card private"));
    }
}
