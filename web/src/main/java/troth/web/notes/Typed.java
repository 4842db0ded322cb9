package troth.web.notes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import troth.web.view.PracticeContent.Note;
import troth.web.view.Topic;

/// What stands in the boxes of a page of notes when one of its buttons is pressed: all of them are
/// sent by each, so that what was written in one is not lost to the button of another.
///
/// @param texts by topic, without blanks at their ends, in the order of the page
/// @param detail how much somebody wants to hear in answer to a question
record Typed(Map<String, String> texts, String detail) {

    static final List<String> DETAILS = List.of("outline", "facts", "later", "");

    static final Typed NOTHING = new Typed(Map.of(), "");

    Typed {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static Typed of(Desk desk) {
        var params = desk.request().params();
        var sent = params.getOrDefault("text", List.of());
        var texts = new LinkedHashMap<String, String>();
        for (var topic : params.getOrDefault("topic", List.of())) {
            texts.put(topic, texts.size() < sent.size() ? sent.get(texts.size()).strip() : "");
        }
        return new Typed(texts, desk.sent("detail"));
    }

    public boolean isEmpty() {
        return texts.values().stream().allMatch(String::isEmpty);
    }

    /// The box at whose button somebody was; the first if it was none.
    String box(String here) {
        return texts.containsKey(here) ? here : texts.keySet().stream().findFirst().orElse("");
    }

    /// What is wrong in which box; empty if all can be kept.
    Map<String, String> wrongs(Book book) {
        var wrongs = new LinkedHashMap<String, String>();
        texts.forEach((topic, text) -> {
            if (topic(topic, book).isEmpty()) {
                wrongs.put(topic, "topic");
            } else if (text.length() > Note.LONGEST) {
                wrongs.put(topic, "long");
            }
        });
        return wrongs;
    }

    /// A note for each box in which something stands.
    Stream<Note> notes(Book book) {
        return texts.entrySet().stream()
                .filter(box -> !box.getValue().isEmpty())
                .flatMap(box ->
                        topic(box.getKey(), book)
                                .map(topic -> new Note(topic, box.getValue(), detail(topic)))
                                .stream());
    }

    private String detail(Topic topic) {
        return topic == Topic.QUESTION && DETAILS.contains(detail) ? detail : "";
    }

    private static Optional<Topic> topic(String word, Book book) {
        return Topic.of(word).filter(book.topics()::contains);
    }
}
