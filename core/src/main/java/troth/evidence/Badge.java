package troth.evidence;

/// How well a mechanism or a number is supported; shown beside everything that rests on it.
public enum Badge {
    A("well supported"),
    B("supported"),
    C("some evidence, disputed"),
    D("an idea, hardly tested"),
    X("contradicted, off by default");

    private final String words;

    Badge(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
