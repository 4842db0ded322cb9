package troth.formats.diary;

import java.util.List;

/// One row of a table: its cells without the blanks around them, and the line it starts in.
record Row(long line, List<String> cells) {

    String cell(int column) {
        return cells.get(column);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
