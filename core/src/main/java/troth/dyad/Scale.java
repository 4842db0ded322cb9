package troth.dyad;

/// What values an answer may take. The kinds of O1 in docs/model.md.
public sealed interface Scale {

    /// Ordered steps from `from` to `to`, `step` apart: 1 to 7, or 1 to 7 in quarters.
    record Ordinal(double from, double to, double step) implements Scale {

        private static final int MOST = 1001;

        public Ordinal {
            if (!(step > 0) || !(to > from)) {
                throw new IllegalArgumentException(
                        "An ordinal scale must rise from (%s) to (%s) in steps above 0, not (%s)."
                                .formatted(from, to, step));
            }
            if (Math.abs((to - from) / step - Math.rint((to - from) / step)) > 1e-6
                    || (to - from) / step + 1 > MOST) {
                throw new IllegalArgumentException(
                        "An ordinal scale from %s to %s must have whole steps, at most %d; %s does not fit."
                                .formatted(from, to, MOST, step));
            }
        }

        public int categories() {
            return (int) Math.rint((to - from) / step) + 1;
        }

        /// The step nearest to `value`, from 0.
        public int category(double value) {
            return (int) Math.rint((value - from) / step);
        }

        public double value(int category) {
            return from + category * step;
        }
    }

    /// A number that cannot be seen below `low` or above `high`, as a mean of many items.
    record Censored(double low, double high) implements Scale {
        public Censored {
            if (!(high > low)) {
                throw new IllegalArgumentException(
                        "A censored scale must rise from (%s) to (%s).".formatted(low, high));
            }
        }
    }

    /// Any number of at most [#MOST] in size.
    record Number() implements Scale {
        public static final double MOST = 1e12;
    }

    /// How often: 0, 1, 2 ... up to [#MOST]; what counts further, steps or seconds, is a [Number].
    record Count() implements Scale {
        public static final int MOST = 10_000;
    }

    /// No (0) or yes (1).
    record Binary() implements Scale {}

    /// Whether `value` is one of this scale; "" if so, else what was expected.
    default String objection(double value) {
        return switch (this) {
            case Ordinal s -> {
                boolean onStep =
                        value >= s.from() - 1e-6
                                && value <= s.to() + 1e-6
                                && Math.abs(s.value(s.category(value)) - value) < 1e-6;
                yield onStep ? "" : "%s to %s in steps of %s".formatted(s.from(), s.to(), s.step());
            }
            case Censored s ->
                    value >= s.low() && value <= s.high()
                            ? ""
                            : "a number from %s to %s".formatted(s.low(), s.high());
            case Number _ -> Math.abs(value) <= Number.MOST ? "" : "a number from -1e12 to 1e12";
            case Count _ ->
                    value >= 0 && value <= Count.MOST && value == Math.rint(value)
                            ? ""
                            : "a whole number from 0 to %,d (beyond it the scale is number)"
                                    .formatted(Count.MOST);
            case Binary _ -> value == 0 || value == 1 ? "" : "0 or 1";
        };
    }
}
