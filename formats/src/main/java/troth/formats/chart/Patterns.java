package troth.formats.chart;

/// The fills that tell layers apart without colour. They stand once in a page that holds stacks or
/// bars, before them.
public final class Patterns {

    private Patterns() {}

    public static String svg() {
        return """
        <svg class="sprite" aria-hidden="true" focusable="false"><defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse"><path class="hatch" d="M-1 8 8 -1"/></pattern>
        <pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 3H6"/></pattern>
        <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle class="fill" cx="3" cy="3" r="1.2"/></pattern>
        <pattern id="cross" width="7" height="7" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 0 7 7M7 0 0 7"/></pattern>
        </defs></svg>
        """;
    }
}
