package troth.web.store;

import troth.web.view.Content;

/// What entries say, as they are kept: for a copy that their reader takes along.
public final class EntryJson {

    private EntryJson() {}

    /// One object on one line, with its kind.
    public static String of(Content content) {
        return Boxes.JSON.writerFor(Content.class).writeValueAsString(content);
    }
}
